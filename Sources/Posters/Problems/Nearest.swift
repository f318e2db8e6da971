/// Guesses what a mistyped word was meant to be.
enum Nearest {
  /// The word at the least edit distance; nil where none is near.
  static func to(_ word: String, among words: some Sequence<String>) -> String? {
    let best = words.map { (distance(Array(word.utf8), Array($0.utf8)), $0) }.min { $0 < $1 }
    return best.flatMap { $0.0 <= max(2, word.utf8.count / 4) ? $0.1 : nil }
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
