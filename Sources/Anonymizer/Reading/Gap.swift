/// What stands between two digits, from nothing to another part of the text.
enum Gap: UInt8, Comparable {
  /// Nothing that shows.
  case none
  /// A space, a dash, a dot, an asterisk, a picture: what people put into one number.
  case tight
  /// A comma, a full stop, a new line: what also stands between two numbers.
  case list
  /// Words or a bracket with words.
  case words
  /// Text.
  case apart

  static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }

  /// The most characters of each sort that one gap may hold, so that reading a gap costs a bounded number of steps.
  private static let longestMarks = 8
  private static let longestBracket = 12

  /// The gap between the digits at two places of a text.
  static func between(_ previous: Int, _ next: Int, in text: FoldedText) -> Gap {
    if next == previous + 1 { return .none }
    if next - previous - 1 > 20 { return .apart }
    var worst = Gap.tight
    var marks = 0
    var words = 0
    var index = previous + 1
    while index < next {
      switch text.kind(index) {
      case .space, .symbol:
        if text.at(index) == 0xF7 || text.at(index) == 0x3D { return .apart }  // ÷ =
        marks += 1
      case .close:
        if text.at(index) == 0x300B { return .apart }
        marks += 1
      case .comma, .stop, .newline:
        marks += 1
        worst = max(worst, .list)
      case .open:
        if text.at(index) == 0x300A { return .apart }
        if let end = bracket(from: index, before: next, in: text) {
          worst = .words
          index = end
        }
        marks += 1
      case .latin:
        words += 1
        guard words <= 2, next - previous <= 6, !isLatin(text, index - 1), !isLatin(text, index + 1) else {
          return .apart
        }
        worst = .words
      default:
        guard let word = GlueWords.lexicon.longest(text.scalars, at: index), words < 3, index + word.length <= next
        else {
          return .apart
        }
        words += 1
        worst = .words
        index += word.length - 1
      }
      if marks > longestMarks { return .apart }
      index += 1
    }
    return worst
  }

  private static func isLatin(_ text: FoldedText, _ index: Int) -> Bool { text.kind(index) == .latin }

  /// The closing bracket of a bracket that holds words, before `next`.
  private static func bracket(from open: Int, before next: Int, in text: FoldedText) -> Int? {
    var index = open + 1
    while index < next, index - open <= longestBracket {
      if text.kind(index) == .close { return index > open + 1 ? index : nil }
      index += 1
    }
    return nil
  }
}
