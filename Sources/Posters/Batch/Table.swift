/// Small tables beside the designs: comma-separated, a line of names first, `# ` begins a remark.
enum Table {
  /// The rows with the numbers of their lines.
  static func rows(_ path: String, columns: [String]) throws(PrintProblem) -> [(line: Int, cells: [String])] {
    let text = String(decoding: try Files.read(path), as: UTF8.self)
    var rows: [(Int, [String])] = []
    var isFirst = true
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let plain = line.filter { $0 != "\r" && $0 != "\u{FEFF}" }
      guard !plain.isEmpty, !plain.hasPrefix("# ") else { continue }
      let cells = plain.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        String(cell.drop { $0 == " " })
      }
      guard isFirst ? cells == columns : cells.count == columns.count else {
        throw PrintProblem(
          .table("the columns are \(columns.joined(separator: ", "))"),
          spot: PrintProblem.Spot(file: path, line: number + 1, column: 1))
      }
      if !isFirst { rows.append((number + 1, cells)) }
      isFirst = false
    }
    return rows
  }
}
