internal import CaseStore
internal import Casework

/// Where a case stands, who acts next, and by when, in sentences.
struct StandingWording {
  let maker: PageMaker
  let moments: MomentWording
  let now: Timestamp

  /// Where it stands.
  func state(_ status: CaseStatus) throws(Failure) -> String {
    try maker.say("state.\(status.state.rawValue)", all: unit(status))
  }

  /// Who acts next, and by when.
  func next(_ status: CaseStatus) throws(Failure) -> String {
    let next = try maker.say("next.\(status.state.rawValue)", all: unit(status))
    guard status.state.isOpen else { return next }
    let dues = try self.dues(status)
    return ([next] + (dues.isEmpty ? [try maker.say("next.waiting")] : dues)).joined(separator: " ")
  }

  /// The step that the unit has to take first, then the answer.
  private func dues(_ status: CaseStatus) throws(Failure) -> [String] {
    let deadlines = status.history.last { $0.deadlines != nil }?.deadlines
    var dues: [String] = []
    if status.state == .dispatched { dues += try due("sign", deadlines?.sign) }
    if status.state == .signed { dues += try due("contact", deadlines?.contact) }
    return dues + (try due("answer", status.answerDue))
  }

  private func due(_ step: String, _ moment: Timestamp?) throws(Failure) -> [String] {
    guard let moment else { return [] }
    let key = now > moment ? "overdue.\(step)" : "due.\(step)"
    return [try maker.say(key, ("due", try moments.moment(moment)))]
  }

  /// A case that never had a unit is with none.
  private func unit(_ status: CaseStatus) -> [(String, String)] { [("unit", status.unit ?? "")] }
}
