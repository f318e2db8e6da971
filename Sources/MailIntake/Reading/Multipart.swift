/// A body of several parts (RFC 2046, section 5.1).
enum Multipart {
  /// The parts between lines of two hyphens and the boundary. The last may lack its end: the message was cut off.
  ///
  /// - Returns: none where no such line is there.
  static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    let delimiter = Array("--".utf8) + boundary
    var (parts, rest) = ([ArraySlice<UInt8>](), body)
    var start: Int?
    while !rest.isEmpty {
      let lineStart = rest.startIndex
      let line = MailBytes.takeLine(&rest)
      guard let isLast = isDelimiter(line, delimiter) else { continue }
      if let start { parts.append(withoutLineEnd(body[start..<max(start, lineStart)])) }
      if isLast { return parts }
      start = rest.startIndex
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  /// Nil for any other line; else whether it is the last one.
  private static func isDelimiter(_ line: ArraySlice<UInt8>, _ delimiter: [UInt8]) -> Bool? {
    guard line.starts(with: delimiter) else { return nil }
    let behind = line.dropFirst(delimiter.count)
    if behind.allSatisfy(MailBytes.isBlank) { return false }
    return MailBytes.trimmed(behind).elementsEqual("--".utf8) ? true : nil
  }

  /// The line end before a delimiter belongs to the delimiter.
  private static func withoutLineEnd(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    if part.last == 0x0A { part.removeLast() }
    if part.last == 0x0D { part.removeLast() }
    return part
  }
}
