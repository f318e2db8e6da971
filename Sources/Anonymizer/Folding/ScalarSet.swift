/// A set of characters of the basic plane as a bit map: one look instead of a hash.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ characters: some Sequence<UInt16>) { insert(characters) }

  mutating func insert(_ characters: some Sequence<UInt16>) {
    for character in characters { bits[Int(character >> 6)] |= 1 << UInt64(character & 63) }
  }

  func contains(_ character: UInt16) -> Bool { bits[Int(character >> 6)] & (1 << UInt64(character & 63)) != 0 }

  func union(_ other: ScalarSet) -> ScalarSet {
    var both = self
    for index in bits.indices { both.bits[index] |= other.bits[index] }
    return both
  }

  /// The first place from an index on that holds a member; the end when there is none.
  func first(in scalars: [UInt16], from start: Int) -> Int {
    guard start < scalars.count else { return scalars.count }
    return bits.withUnsafeBufferPointer { bits in
      scalars.withUnsafeBufferPointer { scalars in
        var index = start
        while index < scalars.count {
          let character = scalars[index]
          if bits[Int(character >> 6)] >> UInt64(character & 63) & 1 != 0 { return index }
          index += 1
        }
        return index
      }
    }
  }

  /// Figures and capital letters.
  static let words = ScalarSet(Array(0x30...0x39) + Array(0x41...0x5A))
  /// Figures.
  static let figures = ScalarSet(0x30...0x39)
  /// Whatever can be a digit, and 十 and 百.
  static let numerals: ScalarSet = {
    var set = ScalarSet([0x5341, 0x767E])
    set.insert((UInt16(0)...0xFFFF).filter { FoldTable.shared.digits[Int($0)] != Spelling.none })
    return set
  }()
}
