/// A set of characters of the basic plane as a bit map: one look instead of a hash.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ characters: some Sequence<UInt16>) {
    for character in characters { bits[Int(character >> 6)] |= 1 << UInt64(character & 63) }
  }

  @inline(__always)
  func contains(_ character: UInt16) -> Bool { bits[Int(character >> 6)] & (1 << UInt64(character & 63)) != 0 }
}
