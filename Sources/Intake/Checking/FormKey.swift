internal import Sealing

/// The secret of one form: sent twice, the form makes one case.
enum FormKey {
  static func make(using random: inout some RandomNumberGenerator) -> String { Token(using: &random).text }

  /// Whether a text has the form of a key made here: 22 characters of base64url.
  static func isOne(_ text: String) -> Bool {
    text.utf8.count == 22
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
