/// Addresses below the community: chains of building, unit, floor, room, group and house number, and bare forms such as 3-2-501 and
/// 5#301, with the name of the estate before them.
enum AddressRule {
  /// What a chain or a bare address may begin with.
  private static let starts = ScalarSet.words.union(.numerals).union(AddressParts.directions).union(AddressParts.stems)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = starts
    while text.advance(&index, to: places) {
      if let match = match(at: index, reading) {
        matches.append(match)
        index = match.range.upperBound
      } else {
        index += skip(index, text)
      }
    }
    return joined(matches, reading.text)
  }

  /// The name of an estate between a house number and a building belongs to the address: 99号安高城市天地二期9幢2304.
  private static func joined(_ matches: [Match], _ text: FoldedText) -> [Match] {
    var joined: [Match] = []
    for match in matches {
      if let last = joined.last, match.range.lowerBound - last.range.upperBound <= longestName,
        last.range.upperBound <= match.range.lowerBound,
        (last.range.upperBound..<match.range.lowerBound).allSatisfy({ isName($0, text) })
      {
        joined[joined.count - 1].range = last.range.lowerBound..<match.range.upperBound
      } else {
        joined.append(match)
      }
    }
    return joined
  }

  private static let longestName = 10

  private static func isName(_ index: Int, _ text: FoldedText) -> Bool {
    (text.kind(index) == .han || text.kind(index) == .digit) && !connectives.contains(text.at(index))
  }

  /// What stands in no estate's name but between two addresses.
  private static let connectives = ScalarSet("的了在和与是有对到至及或从往把被也都没无不这那我你他她给说住就去来共约全每内外等还其".utf16)

  /// How far to the next place where a number may begin.
  private static func skip(_ index: Int, _ text: FoldedText) -> Int {
    var place = index + 1
    if text.kind(index) == .digit { while text.kind(place) == .digit { place += 1 } }
    return place - index
  }

  private static func match(at start: Int, _ reading: Reading) -> Match? {
    let text = reading.text
    if let end = BareAddress.end(at: start, reading) {
      return finding(start..<(AddressChain.read(at: end, text)?.range.upperBound ?? end), 0.88, .shape, text)
    }
    if let end = BareAddress.room(at: start, text) { return finding(start..<end, 0.85, .shape, text) }
    if text.kind(start) == .latin, text.kind(start - 1) == .latin { return nil }
    guard var chain = AddressChain.read(at: start, text) else { return nil }
    if text.at(start - 1) == 0x7B2C { chain.range = start - 1..<chain.range.upperBound }
    let isInEstate = EstateName.start(before: chain.range.lowerBound, text) != nil
    guard AddressJudge.isAddress(chain, isInEstate: isInEstate, text) else { return nil }
    return finding(chain.range, chain.count > 1 || isInEstate ? 0.95 : 0.85, .shape, text)
  }

  private static func finding(_ range: Range<Int>, _ confidence: Double, _ reason: Reason, _ text: FoldedText) -> Match
  {
    let start =
      EstateName.start(before: range.lowerBound, text) ?? EstateName.cued(before: range.lowerBound, text)
      ?? range.lowerBound
    return Match(range: start..<range.upperBound, kind: .address, confidence: confidence, reason: reason)
  }
}
