public import Casework

/// What an editor decides on: the texts as they came, the place and category they get their title from, what was decided so
/// far.
public struct PublicationSource: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What was reported, as it came.
  public let question: String
  /// The answer that holds, as the unit wrote it; empty while there is none.
  public let answer: String
  /// When it was answered; nil while there is no answer that holds.
  public let answeredAt: Timestamp?
  /// The names of the places from the community up, narrowest first.
  public let places: [String]
  /// The name of the category; nil where it has none.
  public let category: String?
  /// The codes of the category and of the one above it.
  public let categoryCodes: [String]
  /// True where the reporter asked that it is not published.
  public let reporterObjects: Bool
  /// Where its publication stands; nil where nothing was decided.
  public let state: PublicationState?
  /// Why it is withheld, where it is.
  public let ground: WithholdingGround?
  /// What the public reads now; nil where it reads nothing.
  public let published: PublicText?
  /// An editor's decisions about single passages.
  public let masks: [Mask]
  /// What was decided so far, and who looked, oldest first.
  public let log: [PublicationDeed]
  /// How far the publication has come: a decision made from this names it.
  public let version: PublicationVersion
}
