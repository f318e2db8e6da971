internal import CaseStore
internal import Casework
internal import Templates

/// What a case page says of the case: where it stands, its clocks, its facts, what the resident wrote.
struct CaseHeadSlots {
  private let number: TextSlot
  private let state: TextSlot
  private let urgency: TextSlot
  private let marks: TextListSlot
  private let clocks: ListSlot
  private let clock: FactRow
  private let facts: ListSlot
  private let fact: FactRow
  private let coUnits: ListSlot
  private let subject: TextSlot
  private let text: TextListSlot
  private let location: TextSlot

  init(_ builder: inout ShapeBuilder) {
    number = builder.text("number")
    state = builder.text("stateName")
    urgency = builder.text("caseUrgency")
    marks = builder.texts("marks")
    clock = FactRow()
    clocks = builder.list("clocks", clock.shape)
    fact = FactRow()
    facts = builder.list("facts", fact.shape)
    coUnits = builder.list("coUnits", fact.shape)
    subject = builder.text("subject")
    text = builder.texts("reportText")
    location = builder.text("location")
  }

  func fill(_ record: inout Record, _ content: CasePage.Content, _ moments: Moments) throws(Failure) {
    let (file, maker) = (content.file, moments.maker)
    record.set(number, file.number.description)
    record.set(state, try maker.say("desk.state.\(file.sum.state.rawValue)"))
    let pressing = file.sum.pausedAt == nil ? file.sum.nextDeadline?.due : nil
    record.set(urgency, moments.urgency(pressing).style)
    for mark in try Marks.of(file.sum, maker) { record.append(marks, mark) }
    record.set(subject, file.subject ?? "")
    record.set(location, file.location ?? "")
    for paragraph in file.text.split(whereSeparator: \.isNewline) { record.append(text, String(paragraph)) }
    try fillClocks(&record, file.sum, moments)
    try fillCoUnits(&record, content, moments)
    for entry in try facts(of: content, moments) {
      record.append(facts) { fact.fill(&$0, label: entry.0, value: entry.1, note: "", style: "") }
    }
  }

  private func fillClocks(_ record: inout Record, _ sum: Case, _ moments: Moments) throws(Failure) {
    let (limits, maker) = (sum.deadlines, moments.maker)
    let steps: [(TimeLimit.Step, due: Timestamp?, done: Timestamp?)] = [
      (.sign, limits.sign, sum.signedAt), (.contact, limits.contact, sum.contactedAt),
      (.answer, limits.answer, sum.answeredAt),
      (.plan, sum.flags.contains(.longStanding) ? limits.plan : nil, nil),
    ]
    for (step, due, done) in steps where due != nil || done != nil {
      let label = try maker.say("desk.step.\(step.rawValue)")
      let (note, style) = try standing(of: step, due: due, done: done, sum, moments)
      let value = due.map(moments.short) ?? ""
      record.append(clocks) { clock.fill(&$0, label: label, value: value, note: note, style: style) }
    }
    if let promised = sum.planDue {
      let (label, note) = (try maker.say("desk.step.promise"), try moments.left(until: promised))
      let style = moments.urgency(promised).style
      record.append(clocks) { clock.fill(&$0, label: label, value: moments.day(promised), note: note, style: style) }
    }
  }

  private func standing(
    of step: TimeLimit.Step, due: Timestamp?, done: Timestamp?, _ sum: Case, _ moments: Moments
  ) throws(Failure) -> (note: String, style: String) {
    let maker = moments.maker
    if let done {
      let isLate = due.map { done > $0 } ?? false
      return (
        try maker.say(isLate ? "desk.done-late" : "desk.done", ("moment", moments.short(done))),
        isLate ? "late" : "done"
      )
    }
    if sum.pausedAt != nil { return (try maker.say("desk.mark.paused", ("count", "")), "soon") }
    guard let due = sum.openDeadline(of: step) ?? (sum.state.isOpen ? due : nil) else { return ("", "") }
    return (try moments.left(until: due), moments.urgency(due).style)
  }

  private func fillCoUnits(
    _ record: inout Record, _ content: CasePage.Content, _ moments: Moments
  ) throws(Failure) {
    for coUnit in content.file.sum.coUnits {
      let name = content.names.unit(coUnit.unit)
      var (note, style) = ("", "done")
      if let done = coUnit.contributedAt {
        note = try moments.maker.say("desk.done", ("moment", moments.short(done)))
      } else {
        note = try coUnit.due.map { due throws(Failure) in try moments.left(until: due) } ?? ""
        style = moments.urgency(coUnit.due).style
      }
      let due = coUnit.due.map(moments.short) ?? ""
      record.append(coUnits) { fact.fill(&$0, label: name, value: due, note: note, style: style) }
    }
  }

  private func facts(of content: CasePage.Content, _ moments: Moments) throws(Failure) -> [(String, String)] {
    let (file, maker) = (content.file, moments.maker)
    var facts: [(String, String)] = []
    func add(_ name: String, _ value: String?) throws(Failure) {
      if let value, !value.isEmpty { facts.append((try maker.say("desk.fact.\(name)"), value)) }
    }
    try add("place", file.placeLine.reversed().map(\.name).joined(separator: " / "))
    try add("category", file.categoryLine.joined(separator: " / "))
    try add("kind", try maker.say("kind.\(file.kind.rawValue)"))
    try add("unit", file.sum.unit.map(content.names.unit))
    try add("received", moments.short(file.sum.receivedAt))
    try add("channel", try maker.say("desk.channel.\(file.channel.rawValue)"))
    try add("code", file.code)
    try add("earlier", file.sum.earlierCase)
    try add("merged", file.merged.map(\.description).joined(separator: " "))
    try add("endorsed", file.endorsementCount > 0 ? String(file.endorsementCount) : nil)
    if let grade = file.sum.grade { try add("grade", try maker.say("grade.\(grade.rawValue)")) }
    if let resolution = file.sum.resolution {
      try add("resolution", try maker.say("resolution.\(resolution.rawValue)"))
    }
    if file.wantsNoPublication { try add("publication", try maker.say("desk.fact.not-public")) }
    return facts
  }
}

/// A label with its value.
struct FactRow {
  let shape: Shape
  private let label: TextSlot
  private let value: TextSlot
  private let note: TextSlot
  private let style: TextSlot

  init() {
    var builder = ShapeBuilder("fact")
    label = builder.text("label")
    value = builder.text("value")
    note = builder.text("note")
    style = builder.text("style")
    shape = builder.build()
  }

  func fill(_ row: inout Row, label name: String, value text: String, note remark: String, style kind: String) {
    row.set(label, name)
    row.set(value, text)
    row.set(note, remark)
    row.set(style, kind)
  }
}
