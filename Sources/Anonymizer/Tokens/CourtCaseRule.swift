/// Court case numbers (法〔2015〕137号: year in brackets, court, kind of case, number) and numbers of title deeds (法释〔2016〕19号 art. 10
/// has both hidden in published judgements).
enum CourtCaseRule {
  private static let kinds = ScalarSet("民刑行执破赔诉仲裁初终保监催".utf16)
  private static let deeds = Lexicon([(1, "不动产权第 产权第 房权证 土地使用证 国用 集用 房产证第 房字第 权证 不动产权证 林权证 宅基地证 房产证号 房产证")])

  private static let starts = deeds.starts.union(ScalarSet("([{《".utf16))

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = starts
    while text.advance(&index, to: places) {
      if text.kind(index) == .open, let end = courtCase(from: index, text) {
        matches.append(Match(range: index..<end, kind: .courtCase, confidence: 0.97, reason: .shape))
        index = end
      } else if let deed = deeds.longest(text.scalars, at: index),
        let range = deedNumber(after: index + deed.length, text)
      {
        matches.append(Match(range: range, kind: .courtCase, confidence: 0.93, reason: .cue))
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private static func courtCase(from start: Int, _ text: FoldedText) -> Int? {
    guard
      (1...4).allSatisfy({ text.kind(start + $0) == .digit })
        || (1...4).allSatisfy({ text.value(start + $0) < 0x40 }),
      text.kind(start + 5) == .close
    else { return nil }
    var place = start + 6
    var hasKind = false
    var hasFigures = false
    while place - start < 30 {
      if text.at(place) == 0x53F7 { return hasKind && hasFigures ? place + 1 : nil }
      switch text.kind(place) {
      case .han: hasKind = hasKind || kinds.contains(text.at(place))
      case .digit: hasFigures = true
      case .symbol, .space: break
      default: return nil
      }
      place += 1
    }
    return nil
  }

  private static func deedNumber(after start: Int, _ text: FoldedText) -> Range<Int>? {
    var place = start
    while place - start < 14, text.kind(place) != .digit, text.kind(place) != .newline, text.kind(place) != .stop {
      place += 1
    }
    let first = place
    while place - first < 24, text.kind(place) == .digit || text.at(place) == 0x2D { place += 1 }
    return place - first >= 4 && text.at(place) != 0x5E74 && text.at(place + 1) != 0x5E74 ? first..<place : nil
  }
}
