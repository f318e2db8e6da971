/// From when on reports are held for a look, and from when on they are not taken. Content sets it: `abuse` in `portal.yaml`.
public struct AbuseLimits: Hashable, Sendable {
  /// Whether a report is held whose form does not say when it was opened, or that was sent too fast or too late.
  public var holdsUntimed = true
  /// Seconds between opening a form and sending it, at least.
  public var formSeconds = 3
  /// Hours between opening a form and sending it, at most.
  public var formHours = 24
  /// Reports of one address in a clock hour; those above are held.
  public var heldAbovePerAddress = 60
  /// Reports of one address in a clock hour; those above are not taken, and the form says when to try again.
  public var refusedAbovePerAddress = 1000
  /// Reports for one place in a clock hour; those above are held.
  public var heldAbovePerPlace = 200
  /// Reports of one text for one place in a day; those above are held together as one.
  public var heldAboveSameText = 5
  /// Words; a report with one of them is held. Case, width, spaces and punctuation make no difference.
  public var words: [String] = []

  /// The limits of a portal that sets none.
  public init() {}
}
