/// What a token is made of.
struct TokenShape {
  private(set) var letters = 0
  private(set) var figures = 0
  /// The longest run of figures.
  private(set) var longestRun = 0
  private(set) var leadingLetters = 0
  let startsWithLetter: Bool

  init(_ range: Range<Int>, _ text: FoldedText) {
    startsWithLetter = text.kind(range.lowerBound) == .latin
    var run = 0
    for index in range {
      switch text.kind(index) {
      case .digit:
        figures += 1
        run += 1
        longestRun = max(longestRun, run)
      case .latin:
        letters += 1
        if index == range.lowerBound + leadingLetters { leadingLetters += 1 }
        run = 0
      default: run = 0
      }
    }
  }
}
