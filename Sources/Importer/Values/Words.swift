internal import Casework

/// What kinds and channels are called in exports, folded as headings are.
enum Words {
  static func kind(_ word: some StringProtocol) -> Kind? { kinds[stem(word)] }

  static func channel(_ word: some StringProtocol) -> Channel? { channels[stem(word)] }

  /// 投诉类 and 投诉件 mean 投诉.
  private static func stem(_ word: some StringProtocol) -> String {
    let folded = HeadingText.folded(word)
    return folded.count > 2 && (folded.hasSuffix("类") || folded.hasSuffix("件")) ? String(folded.dropLast()) : folded
  }

  private static let kinds: [String: Kind] = table([
    (.consultation, ["咨询", "政策咨询", "询问", "consultation", "inquiry", "enquiry", "question"]),
    (.help, ["求助", "求决", "非紧急求助", "报修", "help", "request", "assistance"]),
    (.complaint, ["投诉", "投诉举报", "complaint"]),
    (.tipOff, ["举报", "检举", "tipoff", "whistleblowing"]),
    (.suggestion, ["建议", "意见", "意见建议", "建言献策", "suggestion", "proposal"]),
    (.praise, ["表扬", "感谢", "表扬感谢", "praise", "compliment", "thanks"]),
  ])

  private static let channels: [String: Channel] = table([
    (.code, ["二维码", "扫码", "qrcode", "code"]),
    (.web, ["网站", "网页", "互联网", "网络", "门户网站", "web", "website"]),
    (.weChat, ["微信", "公众号", "微信公众号", "小程序", "微信小程序", "wechat"]),
    (.app, ["客户端", "手机客户端", "app", "手机app"]),
    (.hotline, ["热线", "电话", "来电", "12345", "12345热线", "hotline", "phone", "call"]),
    (.mailbox, ["信箱", "邮箱", "书记信箱", "区长信箱", "市长信箱", "领导信箱", "来信", "mailbox", "email", "letter"]),
    (.gridWorker, ["网格员", "网格员直报", "网格员上报", "巡查", "gridworker"]),
    (.deputies, ["代表委员", "人大代表", "政协委员", "deputies", "deputy"]),
    (.imported, ["导入", "imported"]),
  ])

  private static func table<Meaning>(_ entries: [(Meaning, [String])]) -> [String: Meaning] {
    Dictionary(
      entries.flatMap { meaning, words in words.map { ($0, meaning) } }, uniquingKeysWith: { first, _ in first })
  }
}
