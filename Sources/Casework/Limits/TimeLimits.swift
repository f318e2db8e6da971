/// The time limits of a portal: of the limits that fit a case, the one that says most about it holds.
public struct TimeLimits: Sendable {
  /// The limits as content gives them.
  public let limits: [TimeLimit]
  /// The second-level categories.
  private let categories: [Category]

  /// Limits together with the categories they name.
  public init(_ limits: [TimeLimit], categories: [Category]) {
    self.limits = limits
    self.categories = categories.filter { $0.parent != nil }
  }

  /// The limit on a step of a case; nil where none is set.
  ///
  /// A flag outweighs a channel, that a second-level category, that a first-level category, that a kind; of equals the
  /// first holds.
  public func limit(
    on step: TimeLimit.Step, kind: Kind, category: String, channel: Channel? = nil, flags: Set<TimeLimit.Flag> = []
  ) -> TimeLimit? {
    var best: (weight: Int, limit: TimeLimit)?
    let parent = categories.first { $0.code == category }?.parent
    for limit in limits where limit.step == step {
      guard let weight = weight(of: limit, kind: kind, category: (category, parent), channel, flags: flags) else {
        continue
      }
      if let held = best, held.weight >= weight { continue }
      best = (weight, limit)
    }
    return best?.limit
  }

  /// The deadlines of a case.
  ///
  /// Signing and contacting count from the dispatch; the answer and the plan count from the report (or from its
  /// reopening), because that is when the resident began to wait.
  ///
  /// - Throws: ``CalendarGap`` where a deadline falls into a year the calendar does not know.
  public func deadlines(
    kind: Kind, category: String, channel: Channel? = nil, flags: Set<TimeLimit.Flag> = [], reported: Timestamp,
    dispatched: Timestamp?,
    calendar: WorkingCalendar
  ) throws(CalendarGap) -> Deadlines {
    func due(_ step: TimeLimit.Step, from start: Timestamp?) throws(CalendarGap) -> Timestamp? {
      guard let start,
        let limit = limit(
          on: step, kind: kind, category: category, channel: channel, flags: flags)
      else { return nil }
      return try calendar.deadline(limit.amount, limit.measure, from: start)
    }
    return Deadlines(
      sign: try due(.sign, from: dispatched), contact: try due(.contact, from: dispatched),
      answer: try due(.answer, from: reported), plan: try due(.plan, from: reported))
  }

  /// How much a limit says about a case; nil where it does not fit.
  private func weight(
    of limit: TimeLimit, kind: Kind, category: (code: String, parent: String?), _ channel: Channel?,
    flags: Set<TimeLimit.Flag>
  ) -> Int? {
    var weight = 0
    if let wanted = limit.kind {
      guard wanted == kind else { return nil }
      weight += 1
    }
    if let wanted = limit.category {
      if wanted == category.code {
        weight += 4
      } else if wanted == category.parent {
        weight += 2
      } else {
        return nil
      }
    }
    if let wanted = limit.channel {
      guard wanted == channel else { return nil }
      weight += 8
    }
    if let wanted = limit.flag {
      guard flags.contains(wanted) else { return nil }
      weight += 16
    }
    return weight
  }
}
