internal import Casework
internal import HTTPExchange

/// What a form that was sent says of whether a person filled it in.
struct FormSuspicions {
  /// The field that nobody sees; what fills in all fields fills in this one.
  static let trap = "homepage"

  private let trap: String?
  private let stamp: FormStamp?
  private let now: Timestamp

  init(_ fields: FormFields, _ stamp: FormStamp?, _ now: Timestamp) {
    trap = fields[Self.trap]
    self.stamp = stamp
    self.now = now
  }

  func reasons(_ limits: AbuseLimits) -> Set<HoldReason> {
    var reasons: Set<HoldReason> = []
    if let trap, !trap.isEmpty { reasons.insert(.trap) }
    guard limits.holdsUntimed else { return reasons }
    if trap == nil { reasons.insert(.trap) }
    if !isTimely(limits) { reasons.insert(.formTime) }
    return reasons
  }

  private func isTimely(_ limits: AbuseLimits) -> Bool {
    guard let stamp else { return false }
    let seconds = now - stamp.openedAt
    return seconds >= Int64(limits.formSeconds) && seconds <= 3600 * Int64(limits.formHours)
  }
}
