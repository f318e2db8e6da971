public import Casework

/// A draw of cases for a follow-up or a look-back, as recorded.
public struct SampleDraw: Hashable, Sendable {
  /// What for.
  public let kind: SampleKind
  /// The day whose cases were drawn from: answered on it, or closed on it.
  public let day: CivilDate
  /// How many of a hundred the rule then said.
  public let percent: Int
  /// What the lot numbers came from.
  public let seed: UInt64
  /// How many cases could have been drawn.
  public let population: Int
  /// When it was drawn.
  public let drawnAt: Timestamp
  /// The cases drawn, in the order of their arrival.
  public let cases: [CaseNumber]
}

/// A case that was drawn and waits to be followed up or looked back at.
public struct OpenSample: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The day it was answered or closed on.
  public let day: CivilDate
  /// When it was drawn.
  public let drawnAt: Timestamp
  /// The name of the unit that has it; nil where none has.
  public let unit: String?
}

/// A recorded draw that comes out otherwise when it is drawn again.
public struct SampleDifference: Hashable, Sendable {
  /// The draw as recorded.
  public let recorded: SampleDraw
  /// How many cases could be drawn by what the histories say now.
  public let population: Int
  /// The cases that would be drawn now.
  public let cases: [CaseNumber]
}
