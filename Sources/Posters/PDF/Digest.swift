/// Two FNV-1a sums over words of eight bytes with different starts: tells files apart, and is no protection against anybody.
struct Digest {
  private var first: UInt64 = 0xCBF2_9CE4_8422_2325
  private var second: UInt64 = 0x8422_2325_CBF2_9CE4
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  mutating func add(_ bytes: some Collection<UInt8>) {
    var word: UInt64 = 0
    var held = 0
    for byte in bytes {
      word = word << 8 | UInt64(byte)
      held += 1
      if held == 8 {
        mix(word)
        (word, held) = (0, 0)
      }
    }
    mix(word ^ UInt64(bytes.count))
  }

  private mutating func mix(_ word: UInt64) {
    first = (first ^ word) &* Self.prime
    first ^= first >> 29
    second = (second ^ (word &+ first)) &* Self.prime
    second ^= second >> 31
  }

  /// Thirty-two hexadecimal digits.
  var text: String { [first, second].map { Self.digits($0) }.joined() }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
