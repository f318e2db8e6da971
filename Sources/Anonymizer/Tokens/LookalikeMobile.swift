/// A mobile number with letters for some of its figures, all in one piece: l38OO1234S6.
enum LookalikeMobile {
  private static let figures: [UInt16: UInt16] = {
    var figures: [UInt16: UInt16] = [:]
    for (letter, figure) in zip("OQDILZSBG".utf16, "000112586".utf16) { figures[letter] = figure }
    return figures
  }()
  private static let fewestFigures = 5

  static func fits(_ range: Range<Int>, _ shape: TokenShape, _ text: FoldedText) -> Bool {
    guard range.count == 11, shape.letters > 0, shape.figures >= fewestFigures else { return false }
    let read = range.map { text.kind($0) == .digit ? text.at($0) : figures[text.at($0)] ?? 0 }
    return read[0] == 0x31 && read[1] >= 0x33 && !read.contains(0)
  }
}
