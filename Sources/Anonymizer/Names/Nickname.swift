/// 老王, 小李, 阿强, 王姐夫: a prefix and a common surname, or 阿 with a character of given names.
enum Nickname {
  private static let never = Lexicon([
    (
      1,
      "老板 老金 老师 老人 老年 老家 老百姓 老公 老婆 老高 老黄历 老黄牛 老江湖 老马识途 小时 小区 小学 小孩 小高层 小金额 小黄车 小黄人 小石子 小石头 小马路 小白菜 小白鼠 小龙虾 小汤山 小康 小车 小方块 小方桌 小包 小钱 小河 小和 小雷音 小夏天 小段 小于 小毛病 小毛 小巫 小范围 小严 小平房 小平 小米 小麦 小花 小路 小项 小门 小黄鱼 老石桥 老任务 老池 老区 小强度 小农 小池 小雨 小宗 小单 小金库 小钟头 小司 老项目 老宗 老单 小常识 小吴江 小朱湾 小计 小商 小商品 小商店 小商贩 小康社会 小沈阳 小伙 小苏打 小国 小成 小伏 小符 小云 小山 小古 小木 小连 小满 小全 小幸福 老计 老国 老路 老成 小时工 小季 老白干 老白 老石头 老郑州 老苏州 老广 小洪水 小严重 小殷勤"
    )
  ])
  private static let common = ScalarSet(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎常武乔贺赖龚文马于冉邢肖崔庞樊殷施陶翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邸骆洪霍耿关兰左辛"
      .utf16)

  /// Whether 老 or 小 and what follows are a word.
  static func isWord(at start: Int, _ text: FoldedText) -> Bool { never.longest(text.scalars, at: start) != nil }

  static func end(at start: Int, _ text: FoldedText, _ score: NameScore) -> Int? {
    let prefix = text.at(start)
    guard prefix == 0x8001 || prefix == 0x5C0F, common.contains(text.at(start + 1)) else { return nil }
    guard !isWord(at: start, text), (score.ordinaryWord(text, at: start)?.length ?? 0) <= 2 else {
      return nil
    }
    if let word = score.ordinaryWord(text, at: start + 1),
      word.length > 2 || !NameWords.followers.contains(text.at(start + 2))
    {
      return nil
    }
    for back in 1...3 {
      if let word = score.ordinaryWord(text, at: start - back), word.length > back { return nil }
    }
    let end = start + 2
    let next = text.at(end)
    let closes =
      text.kind(end) != .han || NameWords.followers.contains(next)
      || NameWords.honorifics.longest(text.scalars, at: end) != nil
    return closes ? end : nil
  }
}
