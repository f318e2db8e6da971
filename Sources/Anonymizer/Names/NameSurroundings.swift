/// The second look at what may be a name: the name itself and pairs and triples of characters in and around it, each with a weight in
/// one of 131,072 buckets.
enum NameSurroundings {
  /// What the surroundings of a name add; `given` is 0 for a transcribed name, 3 for a Japanese one.
  static func weight(_ text: FoldedText, _ range: Range<Int>, given: Int) -> Int {
    let start = range.lowerBound
    let end = range.upperBound
    let left = (side(text, start - 1), side(text, start - 2), side(text, start - 3))
    let right = (side(text, end), side(text, end + 1), side(text, end + 2))
    let sort = 0x30 + UInt16(given)
    let first = text.at(start)
    let second = text.at(start + 1)
    let last = text.at(end - 1)
    let beforeLast = text.at(end - 2)
    let outside =
      bucket(0, left.1, left.0) + bucket(1, right.0, right.1) + bucket(2, left.2, left.1, left.0)
      + bucket(3, right.0, right.1, right.2) + bucket(8, left.0, right.0) + bucket(9, left.0, sort)
      + bucket(10, right.0, sort) + bucket(15, left.1, left.0, right.0)
    let across =
      bucket(6, left.0, first) + bucket(7, last, right.0) + bucket(11, first, right.0)
      + bucket(13, left.0, first, second) + bucket(14, beforeLast, last, right.0)
    return outside + across + bucket(4, beforeLast, last) + bucket(5, first, second) + whole(text, range)
  }

  private static func bucket(_ number: UInt64, _ one: UInt16, _ two: UInt16, _ three: UInt16? = nil) -> Int {
    var key = NameHash(seed: number)
    key.add(one)
    key.add(two)
    if let three { key.add(three) }
    return weight(key)
  }

  private static func whole(_ text: FoldedText, _ range: Range<Int>) -> Int {
    var key = NameHash(seed: 12)
    for index in range { key.add(text.at(index)) }
    return weight(key)
  }

  private static func weight(_ key: NameHash) -> Int {
    let index = Int((key.value ^ key.value >> 32) & 0x1FFFF)
    return Int(NameWeights.surroundings.character(index)) - 79
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
