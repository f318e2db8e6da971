/// E-mail addresses (RFC 5322's usual part) and how people hide the at sign and the dots: 艾特, (at), #, 小老鼠; 点, dot, 。.
enum MailRule {
  private static let signs = Lexicon([(1, "@ 艾特 小老鼠 圈A (AT) [AT] 圈a 爱特"), (2, "AT # * & 在")])
  private static let hosts = Lexicon([
    (1, "QQ 163 126 SINA GMAIL HOTMAIL 139 189 OUTLOOK FOXMAIL SOHU YEAH ALIYUN ICLOUD YAHOO VIP 188 LIVE WO TOM 21CN")
  ])

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = signs.starts
    while text.advance(&index, to: places) {
      guard signs.canStart(text.scalars[index]), let sign = signs.longest(text.scalars, at: index) else {
        index += 1
        continue
      }
      let end = domain(after: index + sign.length, text, mustBeKnown: sign.tag == 2)
      let first = end == nil ? index : local(before: index, text, isLetters: text.kind(index) == .latin)
      if let end, first < index {
        matches.append(Match(range: first..<end, kind: .email, confidence: 0.97, reason: .shape))
        index = end
      } else {
        index += sign.length
      }
    }
    return matches
  }

  private static func local(before sign: Int, _ text: FoldedText, isLetters: Bool) -> Int {
    var start = sign
    while text.kind(start - 1) == .space, sign - start < 2 { start -= 1 }
    if text.kind(start - 1) == .open { start -= 1 }
    if isLetters, start == sign { return sign }
    var first = start
    while start > 0, sign - start < 66, isLocal(text.at(start - 1)) {
      start -= 1
      if text.kind(start) == .latin || text.kind(start) == .digit
        || text.value(start) < Spelling.lookalike
      {
        first = start
      }
    }
    return first == sign || !isLocal(text.at(first)) ? sign : first
  }

  private static func isLocal(_ scalar: UInt16) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x2D, 0x2E, 0x2B, 0x70B9: true
    default: FoldTable.shared.digits[Int(scalar)] < Spelling.lookalike
    }
  }

  private static func domain(after sign: Int, _ text: FoldedText, mustBeKnown: Bool) -> Int? {
    var place = sign
    while text.kind(place) == .space || text.kind(place) == .close, place - sign < 2 { place += 1 }
    if mustBeKnown || text.kind(place) == .digit {
      guard hosts.longest(text.scalars, at: place) != nil else {
        return DomainName.end(from: place, text).flatMap { mustBeKnown ? nil : $0 }
      }
    }
    if let end = DomainName.end(from: place, text) { return end }
    // qq without com: a known host alone is enough beside a plain at sign.
    guard !mustBeKnown, let host = hosts.longest(text.scalars, at: place) else { return nil }
    return place + host.length
  }
}
