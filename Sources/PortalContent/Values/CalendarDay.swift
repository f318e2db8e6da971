public import Casework

/// A day that is not as its weekday says: a holiday, or a working day in exchange for one (放假调休).
public struct CalendarDay: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// True for a make-up working day, false for a day off.
  public var isWorking: Bool
  /// The holiday it belongs to, such as 春节; may be empty.
  public var name: String

  /// A day off or a make-up working day.
  public init(date: CivilDate, isWorking: Bool, name: String) {
    self.date = date
    self.isWorking = isWorking
    self.name = name
  }
}
