/// A file of templates or wording as it was read, for pointing into it.
struct SourceFile: Sendable {
  let path: String
  let bytes: [UInt8]
  /// What of it is the template: all but a byte order mark; of a file of wording, one entry's text.
  let content: Range<Int>

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    content = (bytes.starts(with: mark) ? mark.count : 0)..<bytes.count
  }

  init(_ file: SourceFile, content: Range<Int>) {
    path = file.path
    bytes = file.bytes
    self.content = content
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where the byte stands.
  func location(of offset: Int) -> Location {
    let start = startOfLine(offset)
    let line = bytes[..<start].count { $0 == UInt8(ascii: "\n") } + 1
    let column = bytes[max(start, firstOffset)..<max(offset, firstOffset)].count { $0 & 0xC0 != 0x80 } + 1
    return Location(file: path, line: line, column: column)
  }

  /// The whole line that the byte stands in, without its end.
  func line(of offset: Int) -> String {
    let start = max(startOfLine(offset), firstOffset)
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    return text(start..<end)
  }

  private var firstOffset: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  private func startOfLine(_ offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
  }
}
