internal import CaseStore
internal import Casework

/// How far a case is, and which unit has it.
struct Standing {
  let sum: Case
  /// The unit's name; nil until it is dispatched.
  let unit: String?
}

/// Where a case stands, who acts next, and by when, in sentences.
struct StandingWording {
  let maker: PageMaker
  let moments: MomentWording
  let now: Timestamp

  /// Where it stands.
  func state(_ standing: Standing) throws(Failure) -> String {
    try maker.say("state.\(standing.sum.state.rawValue)", all: unit(standing))
  }

  /// Who acts next, and by when.
  func next(_ standing: Standing) throws(Failure) -> String {
    let sum = standing.sum
    if let paused = sum.pausedAt { return try maker.say("next.paused", ("since", try moments.day(paused))) }
    let next = try maker.say("next.\(sum.state.rawValue)", all: unit(standing))
    if sum.state == .shelved { return try maker.joined([next] + promise(sum)) }
    guard sum.state.isOpen else { return next }
    let dues = try self.dues(sum)
    return try maker.joined([next] + (dues.isEmpty ? [maker.say("next.waiting")] : dues))
  }

  /// By when there is to be an answer, without who waits for it.
  func answerDue(_ sum: Case) throws(Failure) -> String {
    if sum.pausedAt != nil { return try maker.say("earlier.paused") }
    guard let due = try due("answer", sum.deadlines.answer).first else { return try maker.say("next.waiting") }
    return due
  }

  /// The step that the unit has to take first, then the answer.
  private func dues(_ sum: Case) throws(Failure) -> [String] {
    var dues: [String] = []
    if sum.state == .dispatched { dues += try due("sign", sum.deadlines.sign) }
    if sum.state == .signed { dues += try due("contact", sum.deadlines.contact) }
    return dues + (try due("answer", sum.deadlines.answer))
  }

  private func due(_ step: String, _ moment: Timestamp?) throws(Failure) -> [String] {
    guard let moment else { return [] }
    let key = now > moment ? "overdue.\(step)" : "due.\(step)"
    return [try maker.say(key, ("due", try moments.moment(moment)))]
  }

  /// The day that a plan promises.
  private func promise(_ sum: Case) throws(Failure) -> [String] {
    guard let day = sum.planDue else { return [] }
    return [try maker.say(now > day ? "overdue.plan" : "due.plan", ("due", try moments.day(day)))]
  }

  /// A case that never had a unit is with none.
  private func unit(_ standing: Standing) -> [(String, String)] { [("unit", standing.unit ?? "")] }
}
