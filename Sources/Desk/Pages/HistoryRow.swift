internal import CaseStore
internal import Casework
internal import Templates

/// One line of a case's whole history, as the desk sees it.
struct HistoryRow {
  let shape: Shape
  private let at: TextSlot
  private let what: TextSlot
  private let who: TextSlot
  private let details: TextListSlot
  private let text: TextListSlot
  private let isAnswer: FlagSlot
  private let isNew: FlagSlot

  init() {
    var builder = ShapeBuilder("history")
    at = builder.text("at")
    what = builder.text("what")
    who = builder.text("who")
    details = builder.texts("details")
    text = builder.texts("text")
    isAnswer = builder.flag("isAnswer")
    isNew = builder.flag("isNew")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ event: Event, isNew new: Bool, _ names: HistoryNames, _ moments: Moments
  ) throws(Failure) {
    let maker = moments.maker
    row.set(at, moments.short(event.at))
    row.set(what, try maker.say("desk.event.\(event.action.rawValue)"))
    row.set(who, try names.who(event, maker))
    row.set(isAnswer, event.action == .answer)
    row.set(isNew, new)
    for detail in try details(of: event, names, moments) { row.append(details, detail) }
    for paragraph in (event.text ?? "").split(whereSeparator: \.isNewline) { row.append(text, String(paragraph)) }
  }

  private func details(
    of event: Event, _ names: HistoryNames, _ moments: Moments
  ) throws(Failure) -> [String] {
    let maker = moments.maker
    var details: [String] = []
    func add(_ key: String, _ value: String?) throws(Failure) {
      if let value { details.append(try maker.say("desk.detail.\(key)", ("value", value))) }
    }
    try add("target", event.target.map { names.unit($0) })
    try add("answer-due", event.action == .receive ? nil : event.deadlines?.answer.map(moments.short))
    try add("due", event.due.map(moments.short))
    try add("earlier", event.earlierCase)
    if let outcome = event.outcome { details.append(try maker.say("desk.outcome.\(outcome.rawValue)")) }
    if let grade = event.grade { details.append(try maker.say("grade.\(grade.rawValue)")) }
    if let resolution = event.resolution { details.append(try maker.say("resolution.\(resolution.rawValue)")) }
    return details
  }
}

/// The names of units and people in a history.
struct HistoryNames {
  let units: [String: String]
  let staff: [String: String]

  func unit(_ code: String) -> String { units[code] ?? code }

  func who(_ event: Event, _ maker: PageMaker) throws(Failure) -> String {
    let role = try maker.say("desk.role.\(event.role.rawValue)")
    let person = event.user.map { staff[$0] ?? $0 }
    return [event.unit.map(unit), person ?? role].compactMap(\.self).joined(separator: " · ")
  }
}
