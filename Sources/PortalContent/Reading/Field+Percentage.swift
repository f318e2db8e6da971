extension Field {
  /// A percentage, such as `97 %` or `97.5`, in thousandths; nil, and reported, for anything else.
  func permille(_ findings: inout Findings) -> Int? {
    let number = PlainText.halfWidth(text).replacing("%", with: "")
    guard let percent = NumberText.decimal(number), (0...100).contains(percent) else {
      findings.error(.notAPercentage(text, of: name), at: mark)
      return nil
    }
    return Int((percent * 10).rounded())
  }
}
