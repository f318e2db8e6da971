/// Numbers of documents that hold letters.
enum DocumentNumbers {
  /// GB 32100-2015: 18 characters without I, O, S, V, Z; weights are powers of 3 modulo 31.
  private static let creditAlphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf16)

  static func kind(_ range: Range<Int>, _ shape: TokenShape, _ reading: Reading) -> IdentifierClass? {
    let text = reading.text
    let cues = reading.cues(before: range.lowerBound)
    if range.count == 18, shape.figures >= 8, isCreditCode(range, text) { return .creditCode }
    if range.count == 17, shape.figures >= 5, shape.letters >= 2 { return .account }
    if range.count <= 6, shape.figures > 0, reading.cues(before: range.lowerBound, reach: 2).has(CueWords.tail) {
      return .plate
    }
    guard shape.leadingLetters == shape.letters else { return cued(cues, shape) }
    switch (shape.letters, shape.figures, text.at(range.lowerBound)) {
    case (1, 8, 0x45), (1, 8, 0x47), (1, 8, 0x44), (1, 8, 0x53), (1, 8, 0x50), (2, 7, 0x45), (1, 7, 0x44), (1, 7, 0x53),
      (1, 7, 0x50):
      return cues.has(CueWords.permit) ? .permit : .passport  // E G D S P, EA
    case (1, 8, 0x48), (1, 8, 0x4D), (1, 10, 0x48), (1, 10, 0x4D): return .permit  // H M
    case (1, 8, 0x43), (2, 7, 0x43), (1, 8, 0x57), (1, 8, 0x4C), (1, 8, 0x54): return .permit  // C W L T
    case (2...4, 10..., _), (1, 12..., _): return .account
    default: return cued(cues, shape)
    }
  }

  private static func cued(_ cues: UInt32, _ shape: TokenShape) -> IdentifierClass? {
    guard shape.figures >= 4 else { return nil }
    if cues.has(CueWords.passport) { return .passport }
    if cues.has(CueWords.permit) { return .permit }
    if cues.has(CueWords.account) { return .account }
    return nil
  }

  private static func isCreditCode(_ range: Range<Int>, _ text: FoldedText) -> Bool {
    guard text.kind(range.lowerBound) == .digit || text.kind(range.lowerBound) == .latin else { return false }
    return range.allSatisfy { creditAlphabet.contains(text.at($0)) }
  }
}
