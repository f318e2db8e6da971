import CaseStore
import Casework
import PortalContent

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

  /// A deed as an event; nil for what is none. Its place in the plan decides what is written.
  func event(_ deed: Deed, of plan: CasePlan, step: Int) -> NewEvent? {
    func said(_ occasion: ScenarioRemark.Occasion, by unit: Int32? = nil) -> String? {
      remark(occasion, on: plan, unit: unit ?? plan.responsible, step: step)
    }
    switch deed {
    case .receive, .publish: return nil
    case .dispatch(let unit): return NewEvent(.dispatch, by: .dispatcher, target: code(unit), flags: plan.traits.flags)
    case .join(let unit): return NewEvent(.joinUnit, by: .dispatcher, target: code(unit))
    case .contribute(let unit):
      return NewEvent(.contribute, by: .handler, unit: code(unit), text: said(.contribution, by: unit))
    case .sign(let unit): return NewEvent(.sign, by: .handler, unit: code(unit))
    case .contact(let unit): return NewEvent(.contact, by: .handler, unit: code(unit))
    case .sendBack(let unit, let target):
      return NewEvent(
        .sendBack, by: .handler, unit: code(unit), target: code(target), text: said(.returned, by: target))
    case .shelve(let promised): return NewEvent(.shelve, by: .dispatcher, text: said(.plan), due: promised)
    case .extend(let moment): return NewEvent(.extend, by: .dispatcher, text: said(.extended), extendedTo: moment)
    case .pause(let unit): return NewEvent(.pause, by: .handler, unit: code(unit), text: said(.pause))
    case .unpause: return NewEvent(.unpause, by: plan.reporter == .resident ? .resident : .dispatcher)
    case .instruct: return NewEvent(.instruct, by: .leader, text: said(.instruction))
    case .supervise:
      return NewEvent(.supervise, by: .supervisor, target: code(plan.responsible), text: said(.supervision))
    case .remark(let unit): return NewEvent(.remark, by: .handler, unit: code(unit), text: said(.remark))
    case .answer(let unit):
      return NewEvent(.answer, by: .handler, unit: code(unit), text: answer(of: plan, step: step))
    case .answerOnTheSpot: return NewEvent(.answer, by: .gridWorker, text: answer(of: plan, step: step))
    case .rate(let grade, let resolution):
      return NewEvent(
        .rate, by: plan.reporter, text: opinion(grade, on: plan, step: step), grade: grade, resolution: resolution)
    case .followUp(let outcome):
      return NewEvent(
        .followUp, by: .dispatcher, text: outcome == .reached ? said(.followUp) : nil, outcome: outcome)
    case .confirm: return NewEvent(.confirm, by: .gridWorker, text: said(.confirmation))
    case .lookBack: return NewEvent(.lookBack, by: .supervisor, text: said(.lookBack))
    case .reopen: return NewEvent(.reopen, by: .dispatcher, target: code(plan.responsible), flags: plan.traits.flags)
    case .close(let role): return NewEvent(.close, by: role)
    }
  }

  /// What is written on an occasion; nil where the scenario has nothing for it.
  private func remark(_ occasion: ScenarioRemark.Occasion, on plan: CasePlan, unit: Int32, step: Int) -> String? {
    remarks.text(
      occasion, texts[plan.text].categoryLine, number: plan.draw * 7 + step, place: spots[plan.spot].publicName,
      unit: units[Int(unit)].name)
  }

  /// The scenario's answer; after a reopening what was done besides.
  private func answer(of plan: CasePlan, step: Int) -> String {
    let first = texts[plan.text].answer(at: spots[plan.spot])
    let isSecond = plan.steps[..<step].contains { $0.deed.isAnswer }
    guard isSecond, let second = remark(.secondAnswer, on: plan, unit: plan.responsible, step: step) else {
      return first
    }
    return second
  }

  /// Some add a line to the rating.
  private func opinion(_ grade: Grade, on plan: CasePlan, step: Int) -> String? {
    guard (plan.draw * 37 + step) % 1000 < Habits.ratedWithText else { return nil }
    return remark(grade.isSatisfied ? .pleased : .displeased, on: plan, unit: plan.responsible, step: step)
  }

  private func code(_ unit: Int32) -> String { units[Int(unit)].code }
}
