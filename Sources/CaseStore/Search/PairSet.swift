/// Which pairs of characters have been seen in a text. Emptied in one step, because every text begins anew.
struct PairSet {
  /// Each entry holds a pair, and above it the round in which it was seen; entries of other rounds are free.
  private var entries: [UInt64]
  private var round: UInt64 = 1
  private var count = 0

  private static let pairBits: UInt64 = 42

  /// A set with room for half as many pairs as it has entries; it grows.
  init(entries count: Int = 1 << 12) {
    entries = Array(repeating: 0, count: count)
  }

  mutating func removeAll() {
    count = 0
    round += 1
    guard round >> (64 - Self.pairBits) != 0 else { return }
    entries = Array(repeating: 0, count: entries.count)
    round = 1
  }

  /// Adds a pair; false where it is there already.
  mutating func insert(_ first: UInt32, _ second: UInt32) -> Bool {
    if count * 2 >= entries.count { grow() }
    return insert(UInt64(first) << 21 | UInt64(second))
  }

  private mutating func insert(_ pair: UInt64) -> Bool {
    let mask = entries.count - 1
    let entry = round << Self.pairBits | pair
    // Fibonacci hashing: neighbouring characters spread over the whole table.
    var slot = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while entries[slot] >> Self.pairBits == round {
      if entries[slot] == entry { return false }
      slot = (slot + 1) & mask
    }
    entries[slot] = entry
    count += 1
    return true
  }

  private mutating func grow() {
    let seen = entries.filter { $0 >> Self.pairBits == round }
    entries = Array(repeating: 0, count: entries.count * 2)
    count = 0
    for entry in seen { _ = insert(entry & (1 << Self.pairBits - 1)) }
  }
}
