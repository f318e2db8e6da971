internal import Sealing

/// The secret of one form: sent twice, the form makes one case.
public enum FormKey {
  static func make(using random: inout some RandomNumberGenerator) -> String { Token(using: &random).text }

  /// A key made of a digest: of its first 16 bytes, 6 bits a character.
  ///
  /// - Parameter digest: at least 16 bytes that nobody can guess.
  /// - Returns: 22 characters of base64url.
  public static func make(from digest: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var (letters, bits, count) = ([UInt8](), 0, 0)
    for byte in digest.prefix(16) {
      (bits, count) = (bits << 8 | Int(byte), count + 8)
      while count >= 6 {
        count -= 6
        letters.append(alphabet[bits >> count & 63])
      }
      bits &= (1 << count) - 1
    }
    letters.append(alphabet[bits << (6 - count) & 63])
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether a text has the form of a key made here: 22 characters of base64url.
  public static func isOne(_ text: String) -> Bool {
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
