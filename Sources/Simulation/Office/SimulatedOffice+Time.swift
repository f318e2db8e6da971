import Casework

/// Time in office hours. What would lie at or after the end is the end: it is not done any more.
extension SimulatedOffice {
  /// The moment so many minutes of office hours later.
  func after(_ minutes: Int, from start: Timestamp) -> Timestamp {
    guard start < end else { return end }
    return min(end, (try? calendar.deadline(max(1, minutes), .workingMinutes, from: start)) ?? end)
  }

  /// The moment something is done that takes its time, in office hours.
  func after(_ pace: Pace, from start: Timestamp, _ chance: inout SeededGenerator) -> Timestamp {
    let moment = after(pace.minutes(&chance), from: start)
    // Not all on the same second of a minute.
    let earlier = moment + -Int64(chance.below(60))
    let isAtWork = moment < end && (try? calendar.workingSeconds(from: earlier, to: moment)) == Int(moment - earlier)
    return isAtWork ? earlier : moment
  }

  /// Minutes of office hours between two moments.
  func minutes(from start: Timestamp, to end: Timestamp) -> Int {
    ((try? calendar.workingSeconds(from: start, to: end)) ?? 0) / 60
  }

  /// The end of a working day some working days later; nil where the calendar does not reach that far.
  func endOfWorkingDay(_ count: Int, after start: Timestamp) -> Timestamp? {
    try? calendar.deadline(count, .workingDays, from: start)
  }

  /// When a step is due, just as the store computes it; nil where no limit holds or the calendar ends.
  func due(
    _ step: TimeLimit.Step, _ text: SimulatedText, _ channel: Channel, _ flags: Set<TimeLimit.Flag>,
    from start: Timestamp
  ) -> Timestamp? {
    guard
      let limit = limits.limit(on: step, kind: text.kind, category: text.category, channel: channel, flags: flags)
    else { return nil }
    return try? calendar.deadline(limit.amount, limit.measure, from: start)
  }

  /// Whether a report can turn out to be a long-standing problem: not where a limit of the category's own asks for
  /// speed, and not where nothing has to be put right.
  func canBeLongStanding(_ text: SimulatedText) -> Bool {
    canTakeSeveral(text) && limits.limit(on: .answer, kind: text.kind, category: text.category)?.category == nil
  }

  /// Whether several units can be needed: not for what one desk can say.
  func canTakeSeveral(_ text: SimulatedText) -> Bool { text.kind != .praise && text.kind != .consultation }
}
