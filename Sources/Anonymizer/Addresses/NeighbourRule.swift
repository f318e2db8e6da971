/// Homes told by where they lie and not by a number: 我家对门, 隔壁邻居, 楼上那家, 村头第二户. The place alone (楼上漏水) stays.
enum NeighbourRule {
  private static let beside = Lexicon([
    (1, "对门 隔壁 楼上 楼下 对面 后院 前院 斜对门 斜对面 正楼上 正楼下 上下楼 同单元 同楼层 楼对面 左邻 右舍 屋后 房后 屋前")
  ])
  private static let homes = Lexicon([
    (
      1,
      "邻居 住户 那家 那户 这家 这户 人家 业主 租户 租客 房东 一家 一户 家里 邻家 家 户 的邻居 的住户 的业主 的租户 的租客 的人家 的那家 的那户 那户人家 那家人 这家人 一家人 这户人家 一户人家 老太太 老头 大爷 大妈"
    )
  ])
  private static let own = Lexicon([(1, "我家 住在我家 我们家 俺家 我家的 我家正 我们家的 他家 她家 自己家 自家 我的 我妈家 我爸家")])
  /// What a count of homes begins at.
  private static let edges = Lexicon([
    (
      1,
      "东边 西边 南边 北边 东头 西头 南头 北头 左边 右边 左手边 右手边 左手 右手 村头 村口 村东 村西 村南 村北 路口 巷口 巷子口 巷子里 胡同口 胡同里 路东 路西 路南 路北 前面 后面 前排 后排 进门 拐角 拐弯 桥头 河边 东数 西数 东起 西起 南起 北起 从东 从西 门口 往里 往东 往西 往南 往北 楼梯口 东侧 西侧 南侧 北侧"
    )
  ])
  private static let ordinals = ScalarSet("一二三四五六七八九十两".utf16).union(.figures)
  private static let kinds = ScalarSet("家户排栋间".utf16)
  private static let starts = beside.starts.union(edges.starts)

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = starts
    while text.advance(&index, to: places) {
      guard let range = home(at: index, text) ?? counted(at: index, text) else {
        index += 1
        continue
      }
      matches.append(Match(range: range, kind: .address, confidence: 0.8, reason: .cue))
      index = range.upperBound
    }
    return matches
  }

  /// 我家对门, 隔壁邻居.
  private static func home(at start: Int, _ text: FoldedText) -> Range<Int>? {
    guard let word = beside.longest(text.scalars, at: start) else { return nil }
    let end = start + word.length
    if let home = homes.longest(text.scalars, at: end), !isLongerWord(end, home.length, text) {
      return start..<end + home.length
    }
    guard let owner = own.ending(text.scalars, before: start, longest: 4) else { return nil }
    return start - owner.length..<end
  }

  /// 家 alone begins 家具 and the like.
  private static func isLongerWord(_ start: Int, _ length: Int, _ text: FoldedText) -> Bool {
    guard length == 1 else { return false }
    if let word = NameScore.shared.words.longest(text.scalars, at: start), word.length > 1 { return true }
    return [0x5177, 0x957F, 0x5EAD, 0x5C5E, 0x5916, 0x5185].contains(text.at(start + 1))  // 具 长 庭 属 外 内
  }

  /// 东边第三家, 村头第二户.
  private static func counted(at start: Int, _ text: FoldedText) -> Range<Int>? {
    guard let edge = edges.longest(text.scalars, at: start) else { return nil }
    var place = start + edge.length
    while place - start < 8, text.kind(place) == .han, text.at(place) != 0x7B2C { place += 1 }
    guard text.at(place) == 0x7B2C, ordinals.contains(text.at(place + 1)) else { return nil }
    var end = place + 2
    while end - place < 4, ordinals.contains(text.at(end)) { end += 1 }
    return kinds.contains(text.at(end)) ? start..<end + 1 : nil
  }
}
