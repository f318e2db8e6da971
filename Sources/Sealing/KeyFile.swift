import FoundationEssentials

/// The text of a key file: a line that says what it is, and a line of base64.
enum KeyFile {
  /// Every key here has this size: X25519 keys (RFC 7748, section 5) and keys of HMAC-SHA256.
  static let keyBytes = 32

  static func text(_ kind: String, _ key: [UInt8]) -> String {
    "\(kind)\n\(Data(key).base64EncodedString())\n"
  }

  /// Reads a key file; line ends of either kind, and empty lines at the end, are taken.
  static func key(_ kind: String, from text: String) throws(SealingError) -> [UInt8] {
    let lines = text.split { $0 == "\n" || $0 == "\r\n" }
    guard lines.first == kind[...] else { throw .keyOfOtherKind(expected: kind) }
    guard lines.count == 2, let data = Data(base64Encoded: String(lines[1])), data.count == keyBytes else {
      throw .keyMalformed
    }
    return Array(data)
  }
}
