/// Where the score of a name begins to count, in the unit of ``NameWeights`` (eighths of a natural logarithm).
enum NameThresholds {
  static let accept = 0
  static let sure = 16
  static let certainCue = 30

  /// What a word before adds: 我叫 and 姓名 nearly settle it.
  static func cue(_ match: Lexicon.Match) -> Int { match.tag == 2 ? 30 : match.length >= 2 ? 14 : 4 }

  /// What a form of address after a name adds; one character (姐, 总) less, for it may belong to a word.
  static func honorific(_ match: Lexicon.Match, _ given: Int) -> Int { match.length >= 2 ? 24 : 6 }
}
