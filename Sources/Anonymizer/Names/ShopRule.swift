/// Shops named after their owner: 张记面馆, 老王烧烤店, 李姐超市.
enum ShopRule {
  private static let owners = ScalarSet("记氏家姐哥嫂婶爷妈叔姨胖".utf16)
  private static let prefixes = ScalarSet("老小".utf16)
  private static let starts = owners.union(prefixes)
  /// What makes a shop's name of any surname: 罗氏, 张记.
  private static let signs = ScalarSet("记氏".utf16)
  private static let ends = Lexicon([
    (
      1,
      "店 馆 超市 餐馆 饭店 诊所 面馆 铺 坊 烧烤 火锅 理发 便利店 小吃 包子 早餐 饺子 粉馆 烧烤店 火锅店 理发店 药店 商店 小卖部 酒楼 菜馆 修理 汽修 美容 美发 熟食 水果 牛肉 羊肉 面 粉 麻将馆 茶馆 网吧 五金 门市 大排档 茶楼 快餐 卤味 炒货 豆腐 烧鸡"
    )
  ])

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var place = 0
    let places = starts
    while text.advance(&place, to: places) {
      let index = place
      place += 1
      let range = prefixes.contains(text.scalars[index]) ? called(at: index, text) : owned(by: index, text)
      if let range { matches.append(Match(range: range, kind: .shop, confidence: 0.85, reason: .shape)) }
    }
    return matches
  }

  /// 张记面馆, 罗氏烧烤, 李姐超市, 老王家烧烤店.
  private static func owned(by owner: Int, _ text: FoldedText) -> Range<Int>? {
    let score = NameScore.shared
    guard score.isSurname(text.at(owner - 1)), text.kind(owner + 1) == .han,
      score.surnameWeight(text, at: owner - 1, length: 1) >= NameWeights.usableSurname
    else { return nil }
    let hasPrefix = prefixes.contains(text.at(owner - 2))
    let longestWord = signs.contains(text.at(owner)) ? 2 : 0
    if !hasPrefix {
      guard (score.ordinaryWord(text, at: owner - 1)?.length ?? 0) <= longestWord,
        score.ordinaryWord(text, at: owner) == nil
      else { return nil }
    }
    let reach = text.at(owner) == 0x5BB6 ? 1 : 4  // 家
    return end(after: owner + 1, reach: reach, text).map { (hasPrefix ? owner - 2 : owner - 1)..<$0 }
  }

  /// 老王饺子馆, 小李理发店.
  private static func called(at prefix: Int, _ text: FoldedText) -> Range<Int>? {
    guard NameScore.shared.isSurname(text.at(prefix + 1)), !Nickname.isWord(at: prefix, text) else { return nil }
    return end(after: prefix + 2, reach: 1, text).map { prefix..<$0 }
  }

  private static func end(after start: Int, reach: Int, _ text: FoldedText) -> Int? {
    var place = start
    while place - start < reach, text.kind(place) == .han {
      if let word = ends.longest(text.scalars, at: place) {
        var end = place + word.length
        while end - place < 6, let more = ends.longest(text.scalars, at: end) { end += more.length }
        return end
      }
      place += 1
    }
    return nil
  }
}
