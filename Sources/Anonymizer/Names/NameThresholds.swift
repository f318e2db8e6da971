/// Where the score of a name begins to count, in the unit of ``NameWeights`` (eighths of a natural logarithm).
enum NameThresholds {
  private static let alone = -7
  private static let transcribed = -4
  /// Beside a word of complaints and forms (邻居, 房东, 跟) a name is looked for harder: a name left readable is worse than a word masked.
  private static let cued = -15
  private static let weaklyCued = -10
  /// What the first look must reach for the second to be taken, without what the second adds on average.
  static let firstCut = -34
  /// How much better a name must be that begins inside another one.
  static let later = 0
  /// How much better a given name of one character must be than one of two, so that no character is left over.
  static let shorter = 8
  static let shorterBeforeMark = 24
  /// What the name before adds to the next one of a list: 张伟、王芳、李娜.
  static let listed = 14
  /// What an organisation's word after it takes away: 华荣进修学校, 亚奇物业公司.
  static let organisation = 16
  static let sure = 8
  static let certainCue = 30

  /// What the sum must exceed.
  static func accept(isTranscribed: Bool, cue: Int) -> Int {
    if isTranscribed { return transcribed }
    return cue >= listed ? cued : cue > 0 ? weaklyCued : alone
  }

  /// What a word before adds: 我叫 and 姓名 nearly settle it.
  static func cue(_ match: Lexicon.Match) -> Int {
    switch (match.tag, match.length) {
    case (NameWords.formCue, _): 30
    case (NameWords.calledCue, _): 12
    case (_, 2...): 14
    default: 4
    }
  }

  /// What a form of address after a name adds; one character (姐, 总) less, for it may belong to a word.
  static func honorific(_ match: Lexicon.Match, _ given: Int) -> Int { match.length >= 2 ? 24 : 6 }
}
