/// A text as the public search compares it, with the way back to where each character stands in it.
struct FoldedLine {
  /// Characters and gaps.
  private(set) var characters: [UInt32] = []
  /// For each of them, the position of its Unicode scalar in the text.
  private(set) var origins: [Int] = []

  init(_ text: some Sequence<Unicode.Scalar>) {
    for (position, scalar) in text.enumerated() {
      let character = SearchCharacter.folded(scalar.value)
      guard character != SearchCharacter.nothing else { continue }
      characters.append(character)
      origins.append(position)
    }
  }

  /// Where a word stands first in the line; nil where it does not.
  func first(_ word: [UInt32]) -> Int? {
    guard let head = word.first, characters.count >= word.count else { return nil }
    return (0...characters.count - word.count).first { position in
      characters[position] == head && characters[position..<position + word.count].elementsEqual(word)
    }
  }
}
