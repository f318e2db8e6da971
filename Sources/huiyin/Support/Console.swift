import Foundation

/// Messages and progress for the person at the terminal; results go to standard output.
enum Console {
  /// A line on standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// A line on standard output: what was asked for.
  static func result(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }

  /// True where a person watches standard error.
  static let isWatched = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Shows how far a step is, in place, on a terminal only.
  static func progress(_ step: String, _ done: Int, of total: Int) {
    guard isWatched, total > 0 else { return }
    let cells = 24
    let filled = min(cells, done * cells / total)
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: cells - filled)
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(bar) \(step) \(done)/\(total)".utf8))
  }

  /// Clears the line that `progress` wrote.
  static func endProgress() {
    if isWatched { FileHandle.standardError.write(Data("\r\u{1B}[2K".utf8)) }
  }
}
