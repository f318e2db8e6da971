/// A name on a platform with a space between each two characters, after its cue: 微信号是a b c d 1 2 3 4.
enum SpacedName {
  private static let fewest = 5
  private static let most = 24

  static func end(from start: Int, _ reading: Reading) -> Int? {
    let text = reading.text
    guard isWord(text, start), text.kind(start + 1) == .space, !isWord(text, start - 1),
      text.kind(start - 1) != .space || !isWord(text, start - 2)
    else { return nil }
    var place = start
    var letters = 0
    while isWord(text, place), !isWord(text, place + 1), place - start < 2 * most {
      if text.kind(place) == .latin { letters += 1 }
      guard text.kind(place + 1) == .space, isWord(text, place + 2) else { break }
      place += 2
    }
    guard letters > 0, (place - start) / 2 + 1 >= fewest, !isWord(text, place + 1) else { return nil }
    let cues = reading.cues(before: start, reach: 5)
    return cues.has(CueWords.wechat) || cues.has(CueWords.handle) || cues.has(CueWords.qq) ? place + 1 : nil
  }

  private static func isWord(_ text: FoldedText, _ index: Int) -> Bool {
    text.kind(index) == .latin || text.kind(index) == .digit
  }
}
