/// Which pairs of characters have been seen in a text. Emptied in one step, because every text begins anew.
struct PairSet {
  private var keys: [UInt64]
  private var rounds: [UInt32]
  private var round: UInt32 = 1
  private var count = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 12)
    rounds = Array(repeating: 0, count: 1 << 12)
  }

  mutating func removeAll() {
    count = 0
    round &+= 1
    guard round == 0 else { return }
    rounds = Array(repeating: 0, count: rounds.count)
    round = 1
  }

  /// Adds a pair; false where it is there already.
  mutating func insert(_ first: UInt32, _ second: UInt32) -> Bool {
    if count * 2 >= keys.count { grow() }
    return insert(UInt64(first) << 32 | UInt64(second))
  }

  private mutating func insert(_ key: UInt64) -> Bool {
    let mask = keys.count - 1
    // Fibonacci hashing: neighbouring characters spread over the whole table.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while rounds[slot] == round {
      if keys[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    rounds[slot] = round
    count += 1
    return true
  }

  private mutating func grow() {
    let kept = zip(keys, rounds).filter { $0.1 == round }.map(\.0)
    keys = Array(repeating: 0, count: keys.count * 2)
    rounds = Array(repeating: 0, count: keys.count)
    count = 0
    for key in kept { _ = insert(key) }
  }
}
