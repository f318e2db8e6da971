public import Casework

/// One day of one telephone line: the figure 接通率 comes from these.
public struct CallLogEntry: Hashable, Sendable {
  /// The day.
  public var day: CivilDate
  /// The line, as the exchange calls it; one entry for each day and line.
  public var line: String
  /// The code of the unit that answers it; nil for the portal's own line.
  public var unit: String?
  /// How many calls came in.
  public var offered: Int
  /// How many of them were answered; never more than came in.
  public var answered: Int

  /// A line's day.
  public init(day: CivilDate, line: String, unit: String? = nil, offered: Int, answered: Int) {
    self.day = day
    self.line = line
    self.unit = unit
    self.offered = offered
    self.answered = answered
  }
}

/// 接听 12345: a leader at the telephone for a while.
public struct PhoneSessionEntry: Hashable, Sendable {
  /// Its number in the system it comes from; the same one again is the same session.
  public var sourceID: String
  /// The day.
  public var day: CivilDate
  /// Who answered, with the office held.
  public var host: String
  /// The code of the unit of whoever answered.
  public var unit: String?
  /// How many calls were taken.
  public var calls: Int
  /// How many of them were solved; never more than were taken.
  public var solved: Int
  /// A remark; may be empty.
  public var note: String

  /// A session.
  public init(
    sourceID: String, day: CivilDate, host: String, unit: String? = nil, calls: Int, solved: Int, note: String = ""
  ) {
    self.sourceID = sourceID
    self.day = day
    self.host = host
    self.unit = unit
    self.calls = calls
    self.solved = solved
    self.note = note
  }
}

/// What became of a record that was handed in.
public enum RecordOutcome: Hashable, Sendable {
  /// It is new.
  case added
  /// It was there, and said the same.
  case present
  /// It was there with other numbers, and has these now.
  case replaced
  /// It is there with other numbers, and was left as it is.
  case differs
}

/// The calls of a unit's lines over some days.
public struct CallTotal: Hashable, Sendable {
  /// The code of the unit; nil for the portal's own lines.
  public let unit: String?
  /// Answered, of those that came in.
  public let answered: Ratio
}

/// The calls of a unit's lines in a month.
public struct MonthlyCallTotal: Hashable, Sendable {
  /// The month.
  public let month: CivilMonth
  /// The unit and its calls.
  public let calls: CallTotal
}
