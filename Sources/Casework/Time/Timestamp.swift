/// A moment: whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int64

  /// A moment from seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Earlier moments come first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// The moment a number of seconds later.
  public static func + (moment: Timestamp, seconds: Int64) -> Timestamp {
    Timestamp(seconds: moment.seconds + seconds)
  }

  /// Seconds from the right moment to the left one.
  public static func - (later: Timestamp, earlier: Timestamp) -> Int64 { later.seconds - earlier.seconds }
}
