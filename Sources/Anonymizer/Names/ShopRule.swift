/// Shops named after their owner: 张记面馆, 老王烧烤店, 李姐超市.
enum ShopRule {
  private static let owners = ScalarSet("记氏家姐哥嫂婶爷妈叔姨胖".utf16)
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
    let places = owners
    while text.advance(&place, to: places) {
      let index = place
      place += 1
      guard NameScore.shared.isSurname(text.at(index - 1)), text.kind(index + 1) == .han else { continue }
      let prefix = text.at(index - 2)
      let start = prefix == 0x8001 || prefix == 0x5C0F ? index - 2 : index - 1
      guard NameScore.shared.surnameWeight(text, at: index - 1, length: 1) >= NameWeights.usableSurname,
        (NameScore.shared.ordinaryWord(text, at: index - 1)?.length ?? 0) <= (signs.contains(text.at(index)) ? 2 : 0),
        NameScore.shared.ordinaryWord(text, at: index) == nil
      else { continue }
      if let end = end(after: index + 1, reach: text.scalars[index] == 0x5BB6 ? 1 : 4, text) {
        matches.append(Match(range: start..<end, kind: .shop, confidence: 0.85, reason: .shape))
      }
    }
    return matches
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
