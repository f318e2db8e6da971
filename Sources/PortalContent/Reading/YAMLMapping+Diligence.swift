extension YAMLMapping {
  /// Medians in minutes of office hours, and the spread in percent.
  mutating func diligence(_ findings: inout Findings) -> Diligence? {
    let sign = required("sign", &findings)?.integer(in: 1...100_000, &findings)
    let contact = required("contact", &findings)?.integer(in: 1...100_000, &findings)
    let answer = required("answer", &findings)?.integer(in: 1...1_000_000, &findings)
    let spread = number("spread", in: 0...200, &findings)
    reportUnknown(&findings)
    guard let sign, let contact, let answer else { return nil }
    return Diligence(signMinutes: sign, contactMinutes: contact, answerMinutes: answer, spreadPercent: spread ?? 50)
  }
}
