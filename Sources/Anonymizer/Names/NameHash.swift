/// FNV-1a of 64 bits over characters (Fowler, Noll, Vo).
struct NameHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  /// A hash of its own for each sort of feature.
  init(seed: UInt64) { value = (value ^ seed) &* 0x100_0000_01B3 }

  mutating func add(_ character: UInt16) { value = (value ^ UInt64(character)) &* 0x100_0000_01B3 }
}

extension StaticString {
  /// A character of a table written in lines of 128 characters; the blank where there is none.
  func character(_ index: Int) -> UInt8 {
    let place = index + index / 128
    return place < utf8CodeUnitCount ? utf8Start[place] : 0x20
  }
}
