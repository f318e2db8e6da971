/// The words that a published text is indexed by: every pair of neighbouring characters, once.
///
/// FTS5's own trigrams find nothing shorter than three characters, and half of what people look for in Chinese has two. Each pair
/// stands once, however often the text has it: the index keeps which texts have a pair, not where. The words are bytes because
/// an index of all cases has ten millions of them.
struct SearchWords {
  /// Before a pair that the title has. No letter or digit, so that no text can spell it.
  static let titleMark: Unicode.Scalar = "§"

  /// The words so far, with spaces between them, as UTF-8.
  private(set) var bytes: [UInt8] = []
  private var seen = PairSet()

  /// Begins the words of another text.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    seen.removeAll()
  }

  /// Adds the words of the title, by which the text is found before others.
  mutating func append(title: UnsafeRawBufferPointer) {
    append(title, marked: true)
    seen.removeAll()
    append(title, marked: false)
  }

  /// Adds the words of a text.
  mutating func append(_ text: UnsafeRawBufferPointer) { append(text, marked: false) }

  /// Adds words that are made already, such as those of places.
  mutating func append(words: some Sequence<UInt8>) {
    bytes.append(contentsOf: words)
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func append(_ text: UnsafeRawBufferPointer, marked isMarked: Bool) {
    // Out of the way while the bytes grow, so that nothing is copied.
    var pairs = PairSet(entries: 0)
    swap(&pairs, &seen)
    defer { swap(&pairs, &seen) }
    bytes.append(addingCapacity: text.count * Self.mostBytesAByte) { words in
      var reader = UTF8Reader(text)
      var former = SearchCharacter.gap
      while let scalar = reader.next() {
        let character = SearchCharacter.folded(scalar)
        if character == SearchCharacter.nothing { continue }
        if former != SearchCharacter.gap, character != SearchCharacter.gap, pairs.insert(former, character) {
          if isMarked { Self.append(Self.titleMark.value, to: &words) }
          Self.append(former, to: &words)
          Self.append(character, to: &words)
          words.append(UInt8(ascii: " "))
        }
        former = character
      }
    }
  }

  /// A letter of one byte is in two pairs, each with a space and a mark of two bytes; the longer letters grow less.
  private static let mostBytesAByte = 5

  private static func append(_ scalar: UInt32, to words: inout OutputSpan<UInt8>) {
    guard scalar >= 0x80 else { return words.append(UInt8(truncatingIfNeeded: scalar)) }
    if scalar >= 0x10000 {
      words.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      words.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      words.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    } else if scalar >= 0x800 {
      words.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      words.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    } else {
      words.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    }
    words.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}
