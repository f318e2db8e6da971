/// The digest of FIPS 180-4, for the one use that templates have for it: the policy of a page names the style element it carries
/// by this digest (W3C Content Security Policy Level 3, section 2.3.1).
struct SHA256 {
  private static let rounds: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)

  /// The digest of bytes in base 64 (RFC 4648), as a policy writes it.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    for start in stride(from: 0, to: bytes.count - bytes.count % 64, by: 64) { digest.take(bytes, at: start) }
    let tail = padded(bytes)
    for start in stride(from: 0, to: tail.count, by: 64) { digest.take(tail, at: start) }
    return base64Text(digest.state.flatMap(bigEndian))
  }

  /// What is left after the whole blocks, a one, zeros, and the length in bits.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    var tail = Array(bytes.suffix(bytes.count % 64)) + [0x80]
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) * 8
    return tail + bigEndian(UInt32(truncatingIfNeeded: bits >> 32)) + bigEndian(UInt32(truncatingIfNeeded: bits))
  }

  private static func bigEndian(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }

  private mutating func take(_ bytes: [UInt8], at start: Int) {
    for word in 0..<16 {
      schedule[word] = (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
    }
    for word in 16..<64 {
      let (before, after) = (schedule[word - 15], schedule[word - 2])
      let small = Self.rotated(before, 7) ^ Self.rotated(before, 18) ^ before >> 3
      let large = Self.rotated(after, 17) ^ Self.rotated(after, 19) ^ after >> 10
      schedule[word] = schedule[word - 16] &+ small &+ schedule[word - 7] &+ large
    }
    mix()
  }

  private mutating func mix() {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let rise = Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)
      let first = h &+ rise &+ choice &+ Self.rounds[round] &+ schedule[round]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (position, word) in [a, b, c, d, e, f, g, h].enumerated() { state[position] &+= word }
  }

  private static func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  private static func base64Text(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    return stride(from: 0, to: bytes.count, by: 3).flatMap { start -> [UInt8] in
      let group = (0..<3).reduce(0) { $0 << 8 | (start + $1 < bytes.count ? Int(bytes[start + $1]) : 0) }
      return (0..<4).map { position in
        start + position <= bytes.count ? letters[group >> (18 - 6 * position) & 63] : UInt8(ascii: "=")
      }
    }
  }
}
