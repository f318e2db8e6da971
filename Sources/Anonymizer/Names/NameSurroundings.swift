/// The second look at what may be a name: pairs and triples of characters in and around it, each with a weight in one of 65,536 buckets.
struct NameSurroundings: Sendable {
  private let weights: [Int8]

  static let shared = NameSurroundings()

  private init() {
    weights = NameWeights.surroundings.utf8.filter { $0 > 0x20 }.map { Int8(truncatingIfNeeded: Int($0) - 79) }
  }

  /// What the surroundings of a name add; `given` is 0 for a transcribed name.
  func weight(_ text: FoldedText, _ range: Range<Int>, given: Int) -> Int {
    let start = range.lowerBound
    let end = range.upperBound
    let left = (Self.side(text, start - 1), Self.side(text, start - 2), Self.side(text, start - 3))
    let right = (Self.side(text, end), Self.side(text, end + 1), Self.side(text, end + 2))
    let sort = 0x30 + UInt16(given)
    let first = text.at(start)
    let last = text.at(end - 1)
    return bucket(0, left.1, left.0) + bucket(1, right.0, right.1) + bucket(2, left.2, left.1, left.0)
      + bucket(3, right.0, right.1, right.2) + bucket(4, text.at(end - 2), last)
      + bucket(5, first, text.at(start + 1)) + bucket(6, left.0, first) + bucket(7, last, right.0)
      + bucket(8, left.0, right.0) + bucket(9, left.0, sort) + bucket(10, right.0, sort) + bucket(11, first, right.0)
  }

  /// FNV-1a over the characters, the upper half folded in.
  private func bucket(_ number: UInt64, _ one: UInt16, _ two: UInt16, _ three: UInt16? = nil) -> Int {
    var key = (0xCBF2_9CE4_8422_2325 ^ number) &* 0x100_0000_01B3
    key = (key ^ UInt64(one)) &* 0x100_0000_01B3
    key = (key ^ UInt64(two)) &* 0x100_0000_01B3
    if let three { key = (key ^ UInt64(three)) &* 0x100_0000_01B3 }
    let index = Int((key ^ key >> 32) & 0xFFFF)
    return index < weights.count ? Int(weights[index]) : 0
  }

  /// A character beside a name: figures are one, letters are one, spaces and edges are one.
  private static func side(_ text: FoldedText, _ index: Int) -> UInt16 {
    switch text.at(index) {
    case 0, 0x20, 0x0A, 0x0D: 0x0A
    case 0x30...0x39: 0x30
    case 0x41...0x5A: 0x41
    case let scalar: scalar
    }
  }
}
