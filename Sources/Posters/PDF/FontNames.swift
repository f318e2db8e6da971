/// The six letters that tell parts of one font apart.
///
/// cairo draws them from the numbers of the glyphs in the font it was given, which differ from batch to batch. Drawn from what is
/// embedded, a page printed again is the same file.
struct FontNames {
  private var letters: [String: String] = [:]

  init(_ reader: PDFReader) {
    for number in reader.objects.indices {
      let dictionary = reader.dictionary(number)
      guard let file = PDFText.reference("/FontFile3", in: dictionary), let old = Self.tag(dictionary, "/FontName /"),
        let stream = reader.stream(file)
      else { continue }
      var digest = Digest()
      digest.add(stream)
      letters[old] = Self.letters(digest.text)
    }
  }

  /// An object's text with the letters replaced; nil where there are none.
  func renamed(_ dictionary: String) -> String? {
    guard let old = Self.tag(dictionary, "/BaseFont /") ?? Self.tag(dictionary, "/FontName /"), let new = letters[old]
    else { return nil }
    return dictionary.split(separator: old + "+", omittingEmptySubsequences: false).joined(separator: new + "+")
  }

  /// The letters before the plus sign of a name.
  private static func tag(_ dictionary: String, _ entry: String) -> String? {
    let parts = dictionary.split(separator: entry, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let letters = parts[1].prefix(7)
    return letters.utf8.count == 7 && letters.hasSuffix("+") ? String(letters.dropLast()) : nil
  }

  /// Six capitals from hexadecimal digits, two digits a letter.
  private static func letters(_ digits: String) -> String {
    var result = ""
    var bytes = Array(digits.utf8.prefix(12))[...]
    while let first = bytes.popFirst(), let second = bytes.popFirst() {
      result.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + (first &* 7 &+ second) % 26))
    }
    return result
  }
}
