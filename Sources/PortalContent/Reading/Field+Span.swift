import Casework

extension Field {
  private static let longest = 10_000

  /// The value as a span of time such as `1 工作日`, `30分钟` or `2 working-days`; nil, and reported, for anything else.
  func span(_ findings: inout Findings) -> AutomaticRules.Span? {
    let plain = PlainText.halfWidth(text)
    let digits = plain.prefix { $0.isASCII && $0.isNumber }
    let measure = Vocabulary.measures.meaning(of: String(plain.dropFirst(digits.count)))
    guard let amount = Int(digits), amount <= Self.longest, let measure else {
      findings.error(.notASpan(text, of: name), at: mark)
      return nil
    }
    return AutomaticRules.Span(amount, measure)
  }
}
