/// Which reports come from one person, as far as can be told.
///
/// Where people are known they count once. Where they are not, two long titles that are nearly the same are taken for one person's:
/// somebody who sends one text ninety times is one, and the count rather too low than too high.
struct People {
  /// For each report the first one of the same person.
  private(set) var first: [Int]

  init(_ reports: [TopicReport], _ runs: [TitleRun]) {
    first = Array(reports.indices)
    var known: [UInt64: Int] = [:]
    var alike: [UInt64: [Int]] = [:]
    for position in reports.indices {
      if let person = reports[position].person {
        first[position] = known[person] ?? position
        known[person] = first[position]
        continue
      }
      let pairs = Self.pairs(runs[position])
      guard pairs.count >= Self.tellingPairs else { continue }
      let keys = Self.keys(pairs)
      let candidates = keys.flatMap { alike[$0] ?? [] }
      if let same = candidates.first(where: { Self.areAlike(pairs, Self.pairs(runs[$0])) }) {
        first[position] = first[same]
      }
      for key in keys where (alike[key]?.count ?? 0) < Self.mostAlike { alike[key, default: []].append(position) }
    }
  }

  /// Shorter titles two people may well write the same.
  private static let tellingPairs = 11
  /// As many earlier ones are compared with at most.
  private static let mostAlike = 8

  private static func pairs(_ run: TitleRun) -> [UInt64] {
    let characters = run.characters.filter { $0 != TitleRun.gap }
    return Array(Set(zip(characters, characters.dropFirst()).map { UInt64($0) << 32 | UInt64($1) })).sorted()
  }

  /// The smallest hashes under four functions (MinHash): texts with four fifths of their pairs in common share one almost surely.
  private static func keys(_ pairs: [UInt64]) -> [UInt64] {
    (0..<4 as Range<UInt64>).map { seed in
      let least = pairs.map { mixed($0 &+ seed &* 0x9E37_79B9_7F4A_7C15) }.min() ?? 0
      return least &* 4 &+ seed
    }
  }

  private static func areAlike(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let common = Set(one).intersection(other).count
    return common * 5 >= max(one.count, other.count) * 4
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
