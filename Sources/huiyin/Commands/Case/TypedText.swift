import Foundation

extension Console {
  /// All of standard input as text, without the line end at its end.
  static func input() -> String {
    if isatty(FileHandle.standardInput.fileDescriptor) == 1 { note("Text, ended by Ctrl-D on a line of its own:") }
    var text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    while let last = text.last, last.isNewline { text.removeLast() }
    return text
  }
}
