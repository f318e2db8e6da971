/// Where the score of a name begins to count, in the unit of ``NameWeights`` (eighths of a natural logarithm).
enum NameThresholds {
  static let accept = -7
  /// How much better a given name of one character must be than one of two, so that no character is left over.
  static let shorter = 8
  /// What the name before adds to the next one of a list: 张伟、王芳、李娜.
  static let listed = 14
  static let sure = 8
  /// More than characters and a form of address around a name ever add: below it nothing else need be looked at.
  static let mostAround = 70
  static let certainCue = 30

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
