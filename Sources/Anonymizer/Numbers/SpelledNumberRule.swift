/// Numbers spelled in words of Latin letters: yao san ba ling…, one three eight zero….
enum SpelledNumberRule {
  private static let words = Lexicon([
    (
      1,
      "LING DONG YAO YI ER LIANG SAN SI WU LIU LU QI GUAI BA JIU GOU ZERO OH ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE"
    )
  ])
  /// As few spelled digits may be counting; more are somebody's number.
  private static let fewest = 7
  private static let most = 40

  static func matches(in reading: Reading) -> [Match] {
    let text = reading.text
    var matches: [Match] = []
    var index = 0
    let places = words.starts
    while text.advance(&index, to: places) {
      guard text.kind(index - 1) != .latin, let found = run(from: index, text) else {
        index += 1
        continue
      }
      let kind: IdentifierClass = found.count >= 10 ? .mobile : .number
      matches.append(Match(range: index..<found.end, kind: kind, confidence: 0.85, reason: .shape))
      index = found.end
    }
    return matches
  }

  /// The words and figures that follow each other with marks between them.
  private static func run(from start: Int, _ text: FoldedText) -> (end: Int, count: Int)? {
    var place = start
    var end = start
    var count = 0
    while count < most {
      if let word = words.longest(text.scalars, at: place) {
        place += word.length
      } else if text.kind(place) == .digit {
        place += 1
      } else {
        break
      }
      count += 1
      if text.kind(place) != .latin { end = place }
      place = afterMarks(from: place, text)
    }
    return count >= fewest && end > start ? (end, count) : nil
  }

  private static func afterMarks(from start: Int, _ text: FoldedText) -> Int {
    var place = start
    while place - start < 3, place < text.count {
      switch text.kind(place) {
      case .space, .symbol, .comma, .stop: place += 1
      default: return place
      }
    }
    return place
  }
}
