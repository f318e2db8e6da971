/// Common words with their class, as the weights by class tell them apart.
enum WordClasses {
  /// Words that are names of people too, such as 建国 or 国庆: they speak against a name less.
  static let ambiguous: UInt8 = 5

  static let lexicon = Lexicon([
    (1, CommonWords.rare), (2, CommonWords.frequent), (3, CommonWords.usual), (4, CommonWords.places),
    (ambiguous, CommonWords.ambiguous), (6, CommonWords.ordinary), (7, CommonWords.world),
  ])
}
