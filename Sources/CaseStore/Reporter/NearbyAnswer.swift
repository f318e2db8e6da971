public import Casework

/// A published answer in a grid worker's area, which somebody on the spot can see to be true or not. Nothing of it is
/// known to the grid worker but what the public reads.
public struct NearbyAnswer: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What the public reads of it.
  public let text: PublicText
  /// The name of the place.
  public let place: String
  /// The name of the unit that answered; nil where no unit did.
  public let unit: String?
  /// When it was answered.
  public let answeredAt: Timestamp
  /// The place of the answer in the history.
  public let answer: Int
}
