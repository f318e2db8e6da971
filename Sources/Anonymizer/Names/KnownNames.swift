/// Names that dictionaries and lists know, as a Bloom filter: one in eighty of other words is taken for one of them too, so a list may
/// only add to a score.
enum KnownNames {
  static func contains(_ text: FoldedText, _ range: Range<Int>) -> Bool {
    var hash = NameHash()
    for index in range { hash.add(text.at(index)) }
    for part in 0..<4 {
      let bit = Int((hash.value >> UInt64(11 * part) ^ hash.value >> 44) & 0xFFFFF)
      let packed = NameWeights.knownNames.character(bit / 6)
      guard packed >= 48, (packed - 48) >> UInt8(bit % 6) & 1 == 1 else { return false }
    }
    return true
  }
}
