import CaseStore
import Casework

/// What is written into the store for what was planned.
extension SimulatedOffice {
  /// The report, made at a printed code where the place has one and the reporter scans.
  func report(_ plan: CasePlan, codes: [String]) -> NewReport {
    let (spot, text) = (spots[plan.spot], texts[plan.text])
    let isScanned = plan.channel == .code && !codes.isEmpty
    return NewReport(
      origin: isScanned ? .code(codes[plan.draw % codes.count]) : .place(spot.place), category: text.category,
      kind: text.kind, channel: plan.channel, role: plan.reporter, subject: text.subject,
      text: text.report(at: spot), wantsNoPublication: plan.wantsNoPublication)
  }

  /// What the public reads: nothing but the scenario's own words.
  func publicText(of plan: CasePlan) -> PublicText {
    let (spot, text) = (spots[plan.spot], texts[plan.text])
    return PublicText(title: text.title(at: spot), question: text.report(at: spot), answer: text.answer(at: spot))
  }

  /// A deed as an event; nil for what is none.
  func event(_ deed: Deed, of plan: CasePlan) -> NewEvent? {
    switch deed {
    case .receive, .publish: nil
    case .dispatch(let unit): NewEvent(.dispatch, by: .dispatcher, target: code(unit), flags: plan.traits.flags)
    case .join(let unit): NewEvent(.joinUnit, by: .dispatcher, target: code(unit))
    case .sign(let unit): NewEvent(.sign, by: .handler, unit: code(unit))
    case .contact(let unit): NewEvent(.contact, by: .handler, unit: code(unit))
    case .sendBack(let unit, let target):
      NewEvent(.sendBack, by: .handler, unit: code(unit), target: code(target))
    case .shelve: NewEvent(.shelve, by: .dispatcher)
    case .extend(let moment): NewEvent(.extend, by: .dispatcher, extendedTo: moment)
    case .supervise: NewEvent(.supervise, by: .supervisor, target: code(plan.responsible))
    case .answer(let unit):
      NewEvent(.answer, by: .handler, unit: code(unit), text: texts[plan.text].answer(at: spots[plan.spot]))
    case .rate(let grade, let resolution):
      NewEvent(.rate, by: plan.reporter, grade: grade, resolution: resolution)
    case .followUp: NewEvent(.followUp, by: .dispatcher)
    case .reopen: NewEvent(.reopen, by: .dispatcher, target: code(plan.responsible), flags: plan.traits.flags)
    case .close(let role): NewEvent(.close, by: role)
    }
  }

  private func code(_ unit: Int32) -> String { units[Int(unit)].code }
}
