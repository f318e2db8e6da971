/// The words that a text is found by: of Chinese every pair of neighbouring characters, of the rest whole words.
///
/// A single character, too, finds all words that begin with it, because the last one of a run stands alone as well.
enum SearchText {
  /// The words of a text, for the index.
  static func words(of text: String) -> String { pieces(of: text, closing: true).joined(separator: " ") }

  /// What the index is asked for; nil for a text without words.
  static func question(_ text: String) -> String? {
    let words = pieces(of: text, closing: false)
    guard !words.isEmpty else { return nil }
    return words.map { word in "\"\(word)\"" + (isOneIdeograph(word) ? "*" : "") }.joined(separator: " AND ")
  }

  private static func pieces(of text: String, closing: Bool) -> [String] {
    var pieces: [String] = []
    var word = String.UnicodeScalarView()
    var run: [Unicode.Scalar] = []
    func end() {
      if !word.isEmpty { pieces.append(String(word)) }
      for pair in zip(run, run.dropFirst()) { pieces.append(joined([pair.0, pair.1])) }
      if let last = run.last, closing || run.count == 1 { pieces.append(joined([last])) }
      (word, run) = (String.UnicodeScalarView(), [])
    }
    for scalar in text.lowercased().unicodeScalars {
      if isIdeograph(scalar) {
        if !word.isEmpty { end() }
        run.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !run.isEmpty { end() }
        word.append(scalar)
      } else {
        end()
      }
    }
    end()
    return pieces
  }

  private static func joined(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }

  private static func isOneIdeograph(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 && word.unicodeScalars.allSatisfy(isIdeograph)
  }
}
