/// How alike two texts are, for suggesting duplicates: the share of pairs of neighbouring characters they have in common.
public struct Similarity: Sendable {
  private let pairs: Set<UInt64>

  /// Prepares a text; white space and punctuation do not count.
  public init(_ text: some StringProtocol) {
    var pairs = Set<UInt64>()
    var last: UInt64?
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      let value = UInt64(scalar.value)
      if let last { pairs.insert(last << 32 | value) }
      last = value
    }
    self.pairs = pairs
  }

  /// 0 for nothing in common, 1 where the shorter text's pairs all stand in the longer one (overlap coefficient,
  /// Szymkiewicz–Simpson); 0 for texts under two characters.
  public func with(_ other: Similarity) -> Double {
    let smaller = min(pairs.count, other.pairs.count)
    return smaller == 0 ? 0 : Double(pairs.intersection(other.pairs).count) / Double(smaller)
  }

  /// From this on two reports of one place and category are suggested as duplicates.
  public static let suggestsDuplicate = 0.5
}
