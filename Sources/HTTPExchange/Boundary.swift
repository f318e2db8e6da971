/// What divides the parts of a `multipart/form-data` body.
struct Boundary: Equatable {
  /// Line end, two hyphens and the boundary, as it stands between two parts.
  let delimiter: [UInt8]

  /// Reads it from a content type (RFC 2046, section 5.1.1).
  ///
  /// - Throws: `RequestRefusal.multipartMalformed`.
  init(contentType: String) throws(RequestRefusal) {
    let value = HeaderParameters(Array(contentType.utf8)[...])
    guard let text = value?["boundary"], (1...70).contains(text.count), text.last != 0x20,
      text.allSatisfy(Self.isAllowed)
    else { throw .multipartMalformed(.boundary) }
    delimiter = Array("\r\n--".utf8) + text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}
