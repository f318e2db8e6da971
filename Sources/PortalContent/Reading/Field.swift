/// One value as it stands in a table or a YAML file.
struct Field: Sendable {
  /// What its column or key is called there.
  let name: String
  /// The value, without white space around it.
  let text: String
  /// Where it stands.
  let mark: Mark

  var isEmpty: Bool { text.isEmpty }

  /// The value, which has to be there.
  func required(_ findings: inout Findings) -> String? {
    if isEmpty { findings.error(.empty(name), at: mark) }
    return isEmpty ? nil : text
  }

  /// The value as a whole number within a range; nil, and reported, for anything else.
  func integer(in range: ClosedRange<Int>, _ findings: inout Findings) -> Int? {
    guard required(&findings) != nil else { return nil }
    guard let number = NumberText.integer(text) else {
      findings.error(.notANumber(text, of: name), at: mark)
      return nil
    }
    guard range.contains(number) else {
      findings.error(.outOfRange(number, of: name, range), at: mark)
      return nil
    }
    return number
  }

  /// What the value means in a vocabulary; nil, and reported, where it is no word of it.
  func word<Meaning>(_ vocabulary: Vocabulary<Meaning>, _ findings: inout Findings) -> Meaning? {
    guard required(&findings) != nil else { return nil }
    if let meaning = vocabulary.meaning(of: text) { return meaning }
    findings.error(
      .unknownWord(text, of: name, known: vocabulary.firstWords), at: mark,
      suggesting: Nearest.to(text, among: vocabulary.allWords))
    return nil
  }

  /// The value as a telephone number; empty, and reported, where it is none.
  func telephone(_ findings: inout Findings) -> String {
    let number = PlainText.halfWidth(text)
    let isNumber = number.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " -+()".unicodeScalars.contains($0) }
    if !isNumber { findings.error(.notATelephoneNumber(text), at: mark) }
    return isNumber ? number : ""
  }
}
