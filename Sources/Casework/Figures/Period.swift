/// A stretch of time over which figures are counted, from its start up to but not including its end.
public struct Period: Hashable, Sendable {
  /// The first moment in it.
  public var start: Timestamp
  /// The first moment after it.
  public var end: Timestamp

  /// A stretch of time.
  public init(start: Timestamp, end: Timestamp) {
    self.start = start
    self.end = end
  }

  /// A month in a time zone.
  public init(_ month: CivilMonth, offset: UTCOffset) {
    self.init(start: offset.moment(month.firstDay), end: offset.moment(month.next.firstDay))
  }

  /// All the time there is.
  public static let always = Period(start: Timestamp(seconds: .min), end: Timestamp(seconds: .max))

  /// Whether a moment lies in it.
  public func contains(_ moment: Timestamp) -> Bool { moment >= start && moment < end }
}
