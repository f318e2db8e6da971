/// Which reports come from one person, as far as can be told.
///
/// Two long titles that are nearly the same are taken for one person's:
/// somebody who sends one text ninety times is one, and the count rather too low than too high.
struct People {
  /// For each report the first one of the same person.
  private(set) var first: [Int]

  init(_ runs: [TitleRun]) {
    first = Array(runs.indices)
    var pairs: [[UInt64]] = []
    var alike: [UInt64: [Int]] = [:]
    for position in runs.indices {
      let own = Self.pairs(runs[position])
      pairs.append(own)
      guard own.count >= Self.tellingPairs else { continue }
      let keys = Self.keys(own)
      let same = keys.lazy.compactMap { key in alike[key]?.first { Self.areAlike(own, pairs[$0]) } }.first
      if let same { first[position] = first[same] }
      for key in keys where (alike[key]?.count ?? 0) < Self.mostAlike { alike[key, default: []].append(position) }
    }
  }

  /// Shorter titles two people may well write the same.
  private static let tellingPairs = 11
  /// As many earlier ones are compared with at most.
  private static let mostAlike = 8

  /// The pairs of neighbouring characters, each once, in order.
  private static func pairs(_ run: TitleRun) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(run.characters.count)
    var last = TitleRun.gap
    for character in run.characters where character != TitleRun.gap {
      if last != TitleRun.gap { pairs.append(UInt64(last) << 32 | UInt64(character)) }
      last = character
    }
    pairs.sort()
    var kept = 0
    for pair in pairs where kept == 0 || pairs[kept - 1] != pair {
      pairs[kept] = pair
      kept += 1
    }
    pairs.removeLast(pairs.count - kept)
    return pairs
  }

  /// The smallest hashes under four functions (MinHash): texts with four fifths of their pairs in common share one almost surely.
  private static func keys(_ pairs: [UInt64]) -> [UInt64] {
    (0..<4 as Range<UInt64>).map { seed in
      var least = UInt64.max
      for pair in pairs { least = min(least, mixed(pair &+ seed &* 0x9E37_79B9_7F4A_7C15)) }
      return least &* 4 &+ seed
    }
  }

  /// Whether they have four fifths of the longer one's pairs in common.
  private static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    guard min(one.count, other.count) * 5 >= max(one.count, other.count) * 4 else { return false }
    var (common, a, b) = (0, 0, 0)
    while a < one.count, b < other.count {
      if one[a] == other[b] { common += 1 }
      let (left, right) = (one[a], other[b])
      if left <= right { a += 1 }
      if right <= left { b += 1 }
    }
    return common * 5 >= max(one.count, other.count) * 4
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
