/// Web addresses with or without scheme. Hosts of the government's own domain stay: they are official places.
enum WebAddressRule {
  private static let government = Array("GOV.CN".utf16)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = ScalarSet.words
    while text.advance(&index, to: places) {
      guard text.kind(index) == .latin || text.kind(index) == .digit, !isWord(text, index - 1) else {
        index += 1
        continue
      }
      let address = address(from: index, text)
      if address.isFound, !isGovernment(index..<address.end, text) {
        matches.append(Match(range: index..<address.end, kind: .url, confidence: 0.95, reason: .shape))
      }
      index = address.end
    }
    return matches
  }

  private static func isWord(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .latin || text.kind(index) == .digit
  }

  /// Where an address ends, or where to look for the next when there is none.
  private static func address(from start: Int, _ text: FoldedText) -> (isFound: Bool, end: Int) {
    var place = start
    var hasScheme = false
    var letters = place
    while letters - start < 6, text.kind(letters) == .latin { letters += 1 }
    if letters > start, text.at(letters) == 0x3A, text.at(letters + 1) == 0x2F, text.at(letters + 2) == 0x2F {
      place = letters + 3
      hasScheme = true
    }
    let chain = DomainName.chain(from: place, text, isPlain: true)
    guard let host = chain.end else { return hasScheme ? (true, path(from: place, text)) : (false, chain.stop) }
    if !hasScheme, !hasLetters(place..<host, text) { return (false, chain.stop) }
    return (true, path(from: host, text))
  }

  /// 1.5 and 8点30 are none: a label after a dot begins with a letter.
  private static func hasLetters(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    range.contains { text.at($0) == 0x2E && text.kind($0 + 1) == .latin || text.at($0) == 0x70B9 }
      && range.contains { text.kind($0) == .latin }
  }

  private static func path(from start: Int, _ text: FoldedText) -> Int {
    var place = start
    while place < text.count, place - start < 2048 {
      switch text.kind(place) {
      case .latin, .digit: break
      case .symbol where text.at(place) < 0x80: break
      case .comma, .stop: if text.at(place) >= 0x80 || !isWord(text, place + 1) { return place }
      default: return place
      }
      place += 1
    }
    return place
  }

  private static func isGovernment(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    var place = range.lowerBound
    while place + government.count <= range.upperBound {
      if zip(place..<(place + government.count), government).allSatisfy({ text.at($0.0) == $0.1 }) { return true }
      place += 1
    }
    return false
  }
}
