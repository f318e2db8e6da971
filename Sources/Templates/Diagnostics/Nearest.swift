/// Which of the names that exist was probably meant.
enum Nearest {
  /// The nearest by edits, if it is near: one edit in three letters, at least one. Of equally near ones the first in alphabetical order.
  static func to(_ name: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, name.unicodeScalars.count / 3)
    let ranked = names.map { (distance: distance(name, $0), name: $0) }.filter {
      $0.distance <= limit && $0.name != name
    }
    return ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// How many edits lie between two names: one scalar put in, left out, replaced, or two neighbours exchanged ("optimal string
  /// alignment"). The case of letters is overlooked.
  private static func distance(_ first: String, _ second: String) -> Int {
    let (first, second) = (Array(first.lowercased().unicodeScalars), Array(second.lowercased().unicodeScalars))
    var rows = [Array(0...second.count)]
    for (line, scalar) in first.enumerated() {
      var row = [line + 1]
      for (column, other) in second.enumerated() {
        var best = min(rows[line][column] + (scalar == other ? 0 : 1), rows[line][column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, scalar == second[column - 1], first[line - 1] == other {
          best = min(best, rows[line - 1][column - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[first.count][second.count]
  }
}
