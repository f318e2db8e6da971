/// The words, Chinese and English, that stand for values in content.
struct Vocabulary<Meaning: Hashable & Sendable>: Sendable {
  /// Each meaning with its words; the first is the one that messages name.
  let entries: [(meaning: Meaning, words: [String])]

  init(_ entries: [(meaning: Meaning, words: [String])]) {
    self.entries = entries
  }

  var firstWords: [String] { entries.compactMap(\.words.first) }
  var allWords: [String] { entries.flatMap(\.words) }

  /// What a word means; full-width letters, capitals, and spaces or low lines for hyphens are overlooked.
  func meaning(of word: String) -> Meaning? {
    let folded = Self.fold(word)
    return entries.first { $0.words.contains { Self.fold($0) == folded } }?.meaning
  }

  /// The first word for a meaning.
  func word(for meaning: Meaning) -> String {
    entries.first { $0.meaning == meaning }?.words.first ?? ""
  }

  static func fold(_ word: String) -> String {
    String(
      PlainText.halfWidth(PlainText.trimmed(word)).lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
