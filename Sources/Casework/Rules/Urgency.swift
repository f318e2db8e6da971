/// How pressing a deadline is: what the desk's colours say.
public enum Urgency: Int, CaseIterable, Hashable, Comparable, Sendable {
  /// Nothing is due, or not soon.
  case calm = 0
  /// 预警: due soon.
  case amber = 1
  /// 超期: past.
  case red = 2

  /// Calm comes first.
  public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }

  /// The urgency of a deadline.
  ///
  /// - Parameters:
  ///   - due: the deadline; nil for none.
  ///   - moment: now.
  ///   - before: how long before the deadline it turns amber.
  ///   - calendar: counts the time before it.
  public init(
    due: Timestamp?, at moment: Timestamp, warningBefore before: AutomaticRules.Span, calendar: WorkingCalendar
  ) {
    guard let due else {
      self = .calm
      return
    }
    if due < moment {
      self = .red
    } else {
      // Where the calendar does not reach, the warning is early rather than missing.
      let warned = try? calendar.deadline(before.amount, before.measure, from: moment)
      self = (warned ?? due) >= due ? .amber : .calm
    }
  }
}
