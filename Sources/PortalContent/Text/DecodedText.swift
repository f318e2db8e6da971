/// A file's text as UTF-8, whatever encoding it was saved in.
public struct DecodedText: Sendable {
  /// Valid UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  /// The encoding it was saved in.
  public let encoding: TextEncoding

  /// Finds out the encoding of a file and decodes it.
  ///
  /// A byte order mark decides; without one, what is valid UTF-8 is UTF-8, and the rest GB18030. (Running text in
  /// GB18030 is not valid UTF-8, but a file of two or three characters can be; it is then read as UTF-8.)
  /// - Parameter raw: the file as it lies on the disk.
  /// - Throws: ``TextProblem`` where the bytes are no text in any of these encodings.
  public init(_ raw: [UInt8]) throws(TextProblem) {
    if let marked = TextEncoding.allCases.first(where: { !$0.mark.isEmpty && raw.starts(with: $0.mark) }) {
      let rest = raw.dropFirst(marked.mark.count)
      encoding = marked
      bytes = try marked == .utf8WithMark ? Self.checked(rest) : Conversion.utf8(rest, from: marked)
    } else if UTF8Check.isValid(raw) {
      encoding = .utf8
      bytes = raw
    } else {
      encoding = .gb18030
      bytes = try Conversion.utf8(raw[...], from: .gb18030)
    }
  }

  private static func checked(_ bytes: ArraySlice<UInt8>) throws(TextProblem) -> [UInt8] {
    guard UTF8Check.isValid(Array(bytes)) else { throw .undecodable(.utf8) }
    return Array(bytes)
  }
}
