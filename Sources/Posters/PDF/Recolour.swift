/// Turns the colours of a page's drawing into inks.
struct Recolour {
  private let palette: Palette
  private var known: [[UInt8]: [UInt8]] = [:]

  init(_ palette: Palette) { self.palette = palette }

  /// The same drawing without a colour of the screen.
  ///
  /// - Throws: ``PrintProblem/Kind/colourNotForPress(_:)`` for a colour that the palette does not have.
  mutating func inks(of content: [UInt8]) throws(PrintProblem) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    // Where the last three words began, the oldest first, in the result.
    var starts = (0, 0, 0)
    var position = 0
    while position < content.count {
      let begin = position
      position = Self.wordEnd(content, position)
      let word = content[begin..<position]
      if word.elementsEqual("rg".utf8) || word.elementsEqual("RG".utf8) {
        let isStroke = word.first == UInt8(ascii: "R")
        let replacement = try inks(result[starts.0...], isStroke: isStroke)
        result.removeLast(result.count - starts.0)
        result += replacement
      } else {
        starts = (starts.1, starts.2, result.count)
        result += word
      }
      while position < content.count, Self.isSpace(content[position]) {
        result.append(content[position])
        position += 1
      }
    }
    return result
  }

  private mutating func inks(_ numbers: ArraySlice<UInt8>, isStroke: Bool) throws(PrintProblem) -> [UInt8] {
    let key = Array(numbers) + [isStroke ? 1 : 0]
    if let known = known[key] { return known }
    let parts = String(decoding: numbers, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\n" })
      .compactMap { Double($0) }.map { UInt8(min(max(($0 * 255).rounded(), 0), 255)) }
    guard parts.count == 3 else { throw PrintProblem(.pdf("a colour cannot be read")) }
    let colour = Colour(red: parts[0], green: parts[1], blue: parts[2])
    guard let inks = palette[colour] else { throw PrintProblem(.colourNotForPress(colour.text)) }
    let shares = [inks.cyan, inks.magenta, inks.yellow, inks.black].map { PDFText.number($0 / 100) }
    let made = Array((shares.joined(separator: " ") + (isStroke ? " K" : " k")).utf8)
    known[key] = made
    return made
  }

  /// The end of a word; a text in brackets is one word, whatever it holds.
  private static func wordEnd(_ content: [UInt8], _ start: Int) -> Int {
    var position = start
    var depth = 0
    while position < content.count {
      let byte = content[position]
      if depth > 0, byte == UInt8(ascii: "\\") {
        position += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")"), depth > 0 {
        depth -= 1
      } else if depth == 0, isSpace(byte) {
        return position
      }
      position += 1
    }
    return content.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
