/// Names on platforms that text calls with an at sign: @张三的小店88, //@李想：转发. Accounts of offices and newspapers stay.
enum MentionedHandleRule {
  private static let signs = ScalarSet("@".utf16)
  /// As many characters as the platforms allow.
  private static let longest = 24
  private static let official = Lexicon([
    (
      1,
      "发布 公安 警方 日报 晚报 早报 时报 新闻 政府 卫视 电视台 电台 广播 热线 12345 街道 社区 交警 检察 检察院 法院 消防 气象 天气 民声 政务 头条 在线 网 周刊 城管 纪委 教育局 卫健委 疾控 地铁 公交 供电 水务 燃气 旅游局 团委 共青团 工会 市长信箱 委 局 办 厅 院 中心 大学 杂志 视频 直播 客服"
    )
  ])
  private static let officialStarts = Lexicon([(1, "平安 人民 央视 新华 中国 微博 共青团 12345 问政 阳光 国家")])

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    while text.advance(&index, to: signs) {
      let start = index + 1
      index += 1
      guard !isWord(text, start - 2), let end = end(from: start, text) else { continue }
      matches.append(Match(range: start..<end, kind: .handle, confidence: 0.7, reason: .shape))
      index = end
    }
    return matches
  }

  private static func end(from start: Int, _ text: FoldedText) -> Int? {
    var end = start
    while end - start <= longest, isPart(end, text) { end += 1 }
    guard (2...longest).contains(end - start), officialStarts.longest(text.scalars, at: start) == nil,
      official.ending(text.scalars, before: end, longest: 5) == nil
    else { return nil }
    return end
  }

  private static func isPart(_ index: Int, _ text: FoldedText) -> Bool {
    text.kind(index) == .han || text.kind(index) == .otherLetter || isWord(text, index) || text.at(index) == 0x5F
      || text.at(index) == 0x2D && isWord(text, index + 1)
  }

  private static func isWord(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .latin || text.kind(index) == .digit
  }
}
