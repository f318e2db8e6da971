/// Names on platforms: WeChat (a letter and 5 to 19 letters, figures, dashes, underscores) and others, told by the cue before them.
enum PlatformNames {
  private static let ordinary = Lexicon([
    (
      1,
      "APP WIFI NFC VIP ATM KTV PDF WORD EXCEL LOGO POS WECHAT WEIXIN QQ IPHONE ANDROID IOS WINDOWS PHONE HTTP HTTPS WWW COM NET ETC PPP EMAIL MAIL"
    )
  ])

  static func kind(_ range: Range<Int>, _ shape: TokenShape, _ reading: Reading) -> IdentifierClass? {
    let text = reading.text
    guard shape.startsWithLetter || shape.figures + shape.letters >= 5, ordinary.exact(text.scalars, range) == nil
    else { return nil }
    let start = cueStart(before: range.lowerBound, text)
    let cues = reading.cues(before: start, reach: 3) | reading.cues(before: range.lowerBound, reach: 3)
    if cues.has(CueWords.wechat), range.count >= 4 { return .wechat }
    if cues.has(CueWords.qq), shape.figures >= 4 { return .qq }
    if cues.has(CueWords.handle), range.count >= 4 { return .handle }
    return nil
  }

  /// Where what may stand between a cue and its name begins: 号是：.
  private static func cueStart(before place: Int, _ text: FoldedText) -> Int {
    var start = place
    while start > 0, place - start < 5 {
      switch text.kind(start - 1) {
      case .space, .comma, .symbol, .open: start -= 1
      default:
        guard [0x53F7, 0x662F, 0x4E3A, 0x6211, 0x53EB].contains(text.at(start - 1)) else { return start }
        start -= 1
      }
    }
    return start
  }
}
