/// What the anonymiser made of one text.
public struct Redaction: Sendable, Hashable {
  /// The text with every finding replaced.
  public let redacted: String
  /// What was found, in the order of the text, none overlapping another.
  public let findings: [Finding]
  /// What stands in the redacted text for each finding, in the same order.
  public let replacements: [String]
  /// Topics that need a person's decision, in a fixed order.
  public let topics: [SensitiveTopic]
}
