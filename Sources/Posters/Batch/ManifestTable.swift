import Glibc

/// `manifest.csv`: a row for each code on each page, as Excel and WPS open it (UTF-8 with its mark, CRLF, RFC 4180).
///
/// The room on the disk is taken before the first page is made, so that the table can be written when the disk is full.
final class ManifestTable {
  private static let columns = [
    "code", "place", "url", "design", "file", "page", "trim_w_mm", "trim_h_mm", "serial", "status",
  ]
  private let path: String
  private let file: Int32
  private var text = "\u{FEFF}" + ManifestTable.columns.joined(separator: ",") + "\r\n"

  /// Opens the table and takes room for so many rows.
  init(path: String, rows: Int) throws(PrintProblem) {
    self.path = path
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Files.failure(path) }
    let room = Self.room * (rows + 1)
    let status = posix_fallocate(file, 0, off_t(room))
    guard status == 0 else {
      close(file)
      unlink(path)
      throw PrintProblem(.file(path: path, errno: status))
    }
  }

  deinit { close(file) }

  /// More than any row takes.
  private static let room = 1024

  func append(
    _ item: PrintItem, design: Design, size: (width: Double, height: Double), file: String, page: Int,
    status: String = "made"
  ) {
    let cells = [
      item.code, item.placeName, item.url, design.name, file, file.isEmpty ? "" : String(page),
      PDFText.number(size.width), PDFText.number(size.height), item.serial, status,
    ]
    text += cells.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  /// Writes the table over the room taken.
  func write() throws(PrintProblem) {
    guard lseek(file, 0, SEEK_SET) == 0 else { throw Files.failure(path) }
    let bytes = Array(text.utf8)
    try Files.append(bytes, to: file, path)
    guard ftruncate(file, off_t(bytes.count)) == 0 else { throw Files.failure(path) }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
