public import Casework

/// What is known of a report that bears on whether somebody has to look at it before it counts.
public struct Screening: Sendable {
  /// Under what something is counted: keyed hashes which mean nothing once the day's key is gone.
  public struct Keys: Sendable {
    /// Who sent it, in this hour; nil for another system, which counts its own users.
    public var sender: [UInt8]?
    /// What it is about, in this hour.
    public var place: [UInt8]
    /// The place and the text, on this day; nil for a text so short that two people may well write the same.
    public var text: [UInt8]?

    /// Keys, each of them another.
    public init(sender: [UInt8]?, place: [UInt8], text: [UInt8]?) {
      self.sender = sender
      self.place = place
      self.text = text
    }
  }

  /// What speaks for a look already.
  public var reasons: Set<HoldReason>
  /// Under what it is counted; nil where it cannot be.
  public var keys: Keys?
  /// Today; what was counted on other days is thrown away.
  public var day: CivilDate
  /// From when on reports are held and refused.
  public var limits: AbuseLimits

  /// What is known of a report.
  public init(reasons: Set<HoldReason>, keys: Keys?, day: CivilDate, limits: AbuseLimits) {
    self.reasons = reasons
    self.keys = keys
    self.day = day
    self.limits = limits
  }
}
