/// Exact ages: 32岁, 八十三周岁, 5岁半; limits such as 60岁以上 are rules, not ages.
enum AgeRule {
  private static let units = Lexicon([(1, "岁 周岁 岁半 岁多 虚岁 岁零 个月大 岁大")])
  private static let limits = Lexicon([
    (
      1,
      "以上 以下 以内 及以上 及以下 及其以上 至 到 - 之前 前 之间 老人 儿童 的老人 退休 不满 及 之上 之下 或 以后 以前 未满 周岁以上 才能 才可以 可以 上学 入学 以 才 必须 才予 女 男性 女性 老年 左右的 的群体"
    )
  ])
  private static let bounds = ScalarSet("满超过于过达近余几多至到-~每".utf16)

  private static let years = ScalarSet("岁".utf16)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var place = 0
    let places = years
    while text.advance(&place, to: places) {
      let index = place
      place += 1
      let end = index + (text.at(index + 1) == 0x534A ? 2 : 1)
      var first = index
      if text.at(first - 1) == 0x5468 || text.at(first - 1) == 0x865A { first -= 1 }
      var start = first
      while first - start < 4, isNumber(text, start - 1) { start -= 1 }
      guard start < first, !bounds.contains(text.at(start - 1)), limits.longest(text.scalars, at: end) == nil else {
        continue
      }
      matches.append(Match(range: start..<end, kind: .age, confidence: 0.9, reason: .shape))
    }
    return matches
  }

  private static func isNumber(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .digit || text.at(index) == 0x5341
      || text.value(index) & 0xF0 == Spelling.numeral && text.kind(index) == .han
  }
}
