internal import CaseStore
internal import Casework
internal import Templates

/// One line of a list, as `desk-list.mustache` shows it.
struct ListRow {
  let shape: Shape
  private let number: TextSlot
  private let href: TextSlot
  private let text: TextSlot
  private let place: TextSlot
  private let category: TextSlot
  private let unit: TextSlot
  private let state: TextSlot
  private let kind: TextSlot
  private let received: TextSlot
  private let step: TextSlot
  private let due: TextSlot
  private let left: TextSlot
  private let urgency: TextSlot
  private let marks: TextListSlot
  private let eventCount: TextSlot

  init() {
    var builder = ShapeBuilder("list row")
    number = builder.text("number")
    href = builder.text("href")
    text = builder.text("text")
    place = builder.text("place")
    category = builder.text("category")
    unit = builder.text("unit")
    state = builder.text("state")
    kind = builder.text("kind")
    received = builder.text("received")
    step = builder.text("step")
    due = builder.text("due")
    left = builder.text("left")
    urgency = builder.text("urgency")
    marks = builder.texts("marks")
    eventCount = builder.text("eventCount")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ item: DeskRow, href address: String, _ moments: Moments) throws(Failure) {
    let maker = moments.maker
    row.set(number, item.number.description)
    row.set(href, address)
    row.set(text, item.text)
    row.set(place, item.place ?? "")
    row.set(category, item.category ?? "")
    row.set(unit, item.unit ?? "")
    row.set(state, try maker.say("desk.state.\(item.sum.state.rawValue)"))
    row.set(kind, try maker.say("kind.\(item.kind.rawValue)"))
    row.set(received, moments.short(item.sum.receivedAt))
    row.set(eventCount, String(item.sum.eventCount))
    try fillClock(&row, item.sum, moments)
    for mark in try Marks.of(item.sum, maker) { row.append(marks, mark) }
    for mark in try Marks.of(item.hold, maker) { row.append(marks, mark) }
  }

  private func fillClock(_ row: inout Row, _ sum: Case, _ moments: Moments) throws(Failure) {
    let next = sum.pausedAt == nil ? sum.nextDeadline : nil
    let plan = sum.state == .shelved ? sum.planDue : nil
    let moment = next?.due ?? plan
    row.set(
      step, try next.map { next throws(Failure) in try moments.maker.say("desk.step.\(next.step.rawValue)") } ?? "")
    row.set(due, moment.map(moments.short) ?? "")
    row.set(left, try moment.map { due throws(Failure) in try moments.left(until: due) } ?? "")
    row.set(urgency, moments.urgency(moment).style)
  }
}

/// What is special about a case, in a word or two each.
enum Marks {
  /// Why a report is held, and with how many others.
  static func of(_ hold: Hold?, _ maker: PageMaker) throws(Failure) -> [String] {
    guard let hold else { return [] }
    var marks = try hold.words.map { word throws(Failure) in try maker.say("desk.hold.\(word)") }
    if hold.count > 1 { marks.append(try maker.say("desk.mark.held", ("count", String(hold.count)))) }
    return marks
  }

  static func of(_ sum: Case, _ maker: PageMaker) throws(Failure) -> [String] {
    var marks: [String] = []
    func add(_ isSo: Bool, _ key: String, _ count: Int = 0) throws(Failure) {
      if isSo { marks.append(try maker.say("desk.mark.\(key)", ("count", String(count)))) }
    }
    try add(sum.pausedAt != nil, "paused")
    try add(sum.supervisedAt != nil, "supervised")
    try add(sum.escalationLevel > 0, "escalated", sum.escalationLevel)
    try add(sum.returnCount > 0, "returned", sum.returnCount)
    try add(sum.reopenCount > 0, "reopened", sum.reopenCount)
    try add(sum.flags.contains(.joint), "joint")
    try add(sum.flags.contains(.longStanding), "long-standing")
    try add(sum.grade.map { !$0.isSatisfied } ?? false, "unhappy")
    try add(sum.resolution == .unresolved, "unresolved")
    return marks
  }
}
