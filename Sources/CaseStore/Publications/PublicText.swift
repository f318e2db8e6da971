/// What the public reads of a case.
public struct PublicText: Hashable, Sendable {
  /// The headline.
  public var title: String
  /// What was reported.
  public var question: String
  /// What was answered; empty while there is no answer.
  public var answer: String

  /// A headline, a question and an answer.
  public init(title: String, question: String, answer: String) {
    self.title = title
    self.question = question
    self.answer = answer
  }
}
