/// Numbers as people and spreadsheets write them: full-width digits, commas between thousands, spaces around.
public enum NumberText {
  /// A whole number; nil for anything else.
  public static func integer(_ text: some StringProtocol) -> Int? { Int(plain(text)) }

  /// A decimal number; nil for anything else, for infinity and for what is not a number.
  public static func decimal(_ text: some StringProtocol) -> Double? {
    guard let number = Double(plain(text)), number.isFinite else { return nil }
    return number
  }

  /// The number in ASCII, without commas and without white space around it.
  private static func plain(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in PlainText.trimmed(text).unicodeScalars {
      let folded = PlainText.halfWidth(scalar)
      if folded != "," { result.unicodeScalars.append(folded) }
    }
    return result
  }
}
