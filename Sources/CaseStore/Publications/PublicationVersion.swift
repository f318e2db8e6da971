/// How far the publication of a case had come when somebody looked at it: what was decided, and about which answer.
public struct PublicationVersion: Hashable, Sendable {
  /// How many decisions the record holds; looking at a text is none.
  public let deeds: Int
  /// The place of the answer in the history; 0 while there is none.
  public let answer: Int

  /// A version.
  public init(deeds: Int, answer: Int) {
    self.deeds = deeds
    self.answer = answer
  }
}
