internal import CaseStore

extension PublicText {
  private static let titleLength = 40

  /// A case as it is: its subject, or else the beginning of its text, as title.
  init(published made: ImportedCase) {
    self.init(title: made.subject ?? Self.title(of: made.text), question: made.text, answer: made.answer?.text ?? "")
  }

  private static func title(of text: String) -> String {
    let start = text.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    return start.count > titleLength ? "\(start.prefix(titleLength))…" : String(start)
  }
}
