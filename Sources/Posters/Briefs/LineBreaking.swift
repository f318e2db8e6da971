/// Breaks a text into lines by the widths that its characters have about: a Chinese character is as wide as it is high.
enum LineBreaking {
  /// What no line begins with, and what none ends with.
  private static let (closing, opening) = ("，。、；：？！）】》”’%％…,.;:!?)", "（【《“‘(")

  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: without line breaks of its own.
  ///   - width: of a line, in heights of a character.
  /// - Returns: at least one line for a text that is not empty.
  static func lines(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    var line: [Character] = []
    var used = 0.0
    for word in words(text) {
      let wide = word.reduce(0) { $0 + self.width($1) }
      if used + wide > width, !line.isEmpty, !closing.contains(word[0]) {
        lines.append(String(line))
        (line, used) = ([], 0)
        if word == [" "] { continue }
      }
      line += word
      used += wide
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  /// How wide a text is, in heights of a character.
  static func width(of text: String) -> Double { text.reduce(0) { $0 + width($1) } }

  /// Stretches that stay together: Latin letters and digits, an opening sign with what follows, single characters else.
  private static func words(_ text: String) -> [[Character]] {
    var words: [[Character]] = []
    for character in text {
      if let last = words.last?.last, isNarrow(last) && isNarrow(character) || opening.contains(last) {
        words[words.count - 1].append(character)
      } else {
        words.append([character])
      }
    }
    return words
  }

  private static func isNarrow(_ character: Character) -> Bool { character != " " && width(character) < 1 }

  private static func width(_ character: Character) -> Double {
    guard let first = character.unicodeScalars.first else { return 0 }
    return first.value < 0x2E80 && !(0x2010...0x206F).contains(first.value) ? 0.56 : 1
  }
}
