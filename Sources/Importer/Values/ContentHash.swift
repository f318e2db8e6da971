/// A number that stands for a content: the same on every machine and in every version (FNV-1a, 128 bits).
struct ContentHash {
  private(set) var value: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  /// Adds a part; parts cannot run into each other, and an absent one is not an empty one.
  mutating func add(_ part: String?) {
    if let part { for byte in part.utf8 { add(byte) } }
    // Bytes that UTF-8 never has.
    add(part == nil ? 0xFE : 0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
  }

  /// 32 hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  /// A number under a bound (at least 1), evenly spread.
  func reduced(to bound: Int) -> Int {
    // The low bits of FNV depend on few of the input's bits: all are folded and stirred (SplitMix64's finisher).
    var mixed = UInt64(truncatingIfNeeded: value ^ (value >> 64))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
