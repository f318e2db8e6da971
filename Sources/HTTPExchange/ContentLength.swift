/// The announced size of a body, checked before anything is reserved for it.
struct ContentLength: Equatable {
  /// At most the limit.
  let bytes: Int

  /// Reads plain decimal digits; `+5`, ` 5`, `5, 5` and `0x5` are malformed (RFC 9110, section 8.6).
  init(_ text: String, limit: Int) throws(RequestRefusal) {
    guard !text.isEmpty, text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
      throw .lengthMalformed
    }
    guard let bytes = Int(text), bytes <= limit else { throw .bodyTooLarge(limit: limit) }
    self.bytes = bytes
  }
}
