/// What stands in place of what was masked. The words are content: an office writes them, the program has none.
public struct ReplacementWording: Sendable {
  /// For each class what to write; `{n}` gives way to the mark of the person, plate or shop inside one text.
  let forms: [IdentifierClass: String]
  /// Marks that tell people of one text apart: 甲, 乙, 丙, then these again with a number.
  let marks: [String]

  /// Creates wording from the class's raw value and the text to write; a class that is missing is written as a block.
  public init(forms: [String: String], marks: [String]) {
    var known: [IdentifierClass: String] = [:]
    for (key, form) in forms { if let kind = IdentifierClass(rawValue: key) { known[kind] = form } }
    self.forms = known
    self.marks = marks
  }

  /// A block for everything.
  public static let blocks = ReplacementWording(forms: [:], marks: [])

  func form(of kind: IdentifierClass) -> String { forms[kind] ?? "■■" }

  /// The mark of the nth person, counted from 0.
  func mark(_ index: Int) -> String {
    guard !marks.isEmpty else { return "" }
    let round = index / marks.count
    return marks[index % marks.count] + (round == 0 ? "" : String(round + 1))
  }
}
