/// What a file is saved as: its name in UTF-8, and one in ASCII for browsers that know no better (RFC 6266, RFC 8187).
struct DownloadName {
  private let name: String

  init(_ name: String) { self.name = name }

  /// The value of `Content-Disposition`.
  var attachment: String {
    let plain = String(name.unicodeScalars.map { Self.isPlain($0) ? Character($0) : "-" })
    let encoded = name.utf8.map { byte in
      Self.isPlain(Unicode.Scalar(byte)) ? String(Unicode.Scalar(byte)) : "%" + Self.hex(byte)
    }.joined()
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "." || scalar == "-"
        || scalar == "_")
  }

  private static func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
