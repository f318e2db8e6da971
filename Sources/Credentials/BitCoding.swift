/// Bytes as text, a few bits a character (RFC 4648), without `=` at the end.
struct BitCoding: Sendable {
  /// `A–Z 2–7`: what authenticator apps take.
  static let base32 = BitCoding(bits: 5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
  /// What the PHC string format takes.
  static let base64 = BitCoding(bits: 6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  /// What cookies and forms take as it is.
  static let base64URL = BitCoding(bits: 6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  private let bits: Int
  private let alphabet: [UInt8]

  /// An alphabet of 2 to the power of `bits` characters.
  private init(bits: Int, _ alphabet: String) {
    self.bits = bits
    self.alphabet = Array(alphabet.utf8)
  }

  func encode(_ bytes: [UInt8]) -> String {
    var characters: [UInt8] = []
    var buffer = 0
    var held = 0
    for byte in bytes {
      buffer = buffer << 8 | Int(byte)
      held += 8
      while held >= bits {
        held -= bits
        characters.append(alphabet[buffer >> held])
        buffer &= 1 << held - 1
      }
    }
    if held > 0 { characters.append(alphabet[buffer << (bits - held)]) }
    return String(decoding: characters, as: UTF8.self)
  }

  /// The bytes of a text that `encode` wrote; `nil` for every other text, so that no two texts stand for the same bytes.
  func decode(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = 0
    var held = 0
    for character in text.utf8 {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      buffer = buffer << bits | value
      held += bits
      guard held >= 8 else { continue }
      held -= 8
      bytes.append(UInt8(buffer >> held))
      buffer &= 1 << held - 1
    }
    return held < bits && buffer == 0 ? bytes : nil
  }
}
