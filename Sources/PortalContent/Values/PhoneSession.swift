public import Casework

/// 领导接听: one session in which the head of a unit answered the telephone, and what came of it.
public struct PhoneSession: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The code of the unit.
  public var unit: String
  /// How many calls were answered.
  public var calls: Int
  /// How many of them were answered on the spot or later.
  public var answered: Int
  /// How many were solved.
  public var solved: Int
  /// What it was about; may be empty.
  public var remark: String

  /// A session.
  public init(date: CivilDate, unit: String, calls: Int, answered: Int, solved: Int, remark: String = "") {
    self.date = date
    self.unit = unit
    self.calls = calls
    self.answered = answered
    self.solved = solved
    self.remark = remark
  }
}
