/// How long a unit takes, as medians in minutes of office hours.
public struct Diligence: Hashable, Sendable {
  /// From the dispatch to the signature.
  public var signMinutes: Int
  /// From the signature to the talk with the reporter.
  public var contactMinutes: Int
  /// From the talk to the answer.
  public var answerMinutes: Int
  /// How far single cases lie from the median, in percent: with 50, most take between half and one and a half times it.
  public var spreadPercent: Int

  /// Medians in minutes of office hours, and their spread in percent.
  public init(signMinutes: Int, contactMinutes: Int, answerMinutes: Int, spreadPercent: Int) {
    self.signMinutes = signMinutes
    self.contactMinutes = contactMinutes
    self.answerMinutes = answerMinutes
    self.spreadPercent = spreadPercent
  }
}
