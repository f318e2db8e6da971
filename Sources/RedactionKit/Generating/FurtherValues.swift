/// More made-up identifiers, apart for the two halves.
enum FurtherValues {
  static func unnumbered(_ half: Half, _ draw: inout SeededDraw) -> String {
    half == .train
      ? draw.word("对门邻居 隔壁那户人家 楼上住户 楼下邻居 我家对门 东边第三家 村头第二户 对门那家")
      : draw.word("隔壁邻居 楼上那家 对门住户 我家隔壁 楼下租户 巷子口第一家 西头第四户 左手边第二家 我家楼上")
  }

  static func employer(_ half: Half, _ draw: inout SeededDraw) -> String {
    let place = draw.word("宏达 金源 永盛 东方 华联 天宇 鑫海 顺丰达")
    return half == .train
      ? place + draw.word("机械厂 纺织厂 小学 中学 超市 服装公司")
      : place + draw.word("化肥厂 建材公司 实验小学 第二中学 物流公司 棉纺厂 幼儿园 食品厂")
  }

  static func age(_ draw: inout SeededDraw) -> String {
    draw.chance(50) ? String(Int.random(in: 20...95, using: &draw)) + "岁" : draw.word("七十三岁 八十一岁 三十六岁 六十二周岁")
  }

  static func birth(_ draw: inout SeededDraw) -> String {
    let year = Int.random(in: 1938...2012, using: &draw)
    let month = Int.random(in: 1...12, using: &draw)
    let day = Int.random(in: 1...28, using: &draw)
    return draw.chance(60) ? "\(year)年\(month)月\(day)日" : "\(year).\(month).\(day)"
  }

  static func shop(_ half: Half, _ draw: inout SeededDraw) -> String {
    let owner = draw.character("王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢")
    return half == .train
      ? owner + draw.word("记面馆 氏烧烤 姐超市 记火锅店") : "老" + owner + draw.word("家烧烤店 饺子馆 面馆 理发店 烧鸡店")
  }

  static func nickname(_ half: Half, _ draw: inout SeededDraw) -> String {
    let surname = draw.character("王李张刘陈杨赵黄周吴徐孙胡朱郭何罗郑梁谢")
    return half == .train
      ? draw.word("老 小") + surname : surname + draw.word("师傅 姐 大妈 阿姨 老板 哥 大爷")
  }

  /// A number told in parts.
  static func split(_ number: String, _ half: Half) -> String {
    let head = number.prefix(3)
    let middle = number.dropFirst(3).prefix(4)
    let tail = number.suffix(4)
    return half == .train
      ? "\(head)中间\(middle)后四位\(tail)" : "\(head)开头，中间四位\(middle)，最后四位是\(tail)"
  }
}
