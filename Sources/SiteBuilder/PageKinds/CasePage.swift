import CaseStore
import Casework
import Pages
import Templates

/// `case.mustache`: one published case. This is the page there are tens of thousands of, so all that many cases share
/// is worked out once.
struct CasePage: Sendable {
  static let template = "case"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let title: TextSlot
  private let number: TextSlot
  private let kind: TextSlot
  private let category: TextSlot
  private let categoryHref: TextSlot
  private let unit: TextSlot
  private let unitHref: TextSlot
  private let received: TextSlot
  private let question: TextListSlot
  private let answeredOn: TextSlot
  private let answer: TextListSlot
  private let timeUsed: TextSlot
  private let due: TextSlot
  private let late: FlagSlot
  private let grade: TextSlot
  private let resolution: TextSlot
  private let timeLimit: TextSlot
  private let hasOthers: FlagSlot
  private let others: ListSlot
  private let otherTitle: TextSlot
  private let otherHref: TextSlot
  private let photos: ListSlot
  private let figure = PhotoFigure()
  private let photoNote: TextSlot
  private let timeline: ListSlot
  private let entry = TimelineRow()

  init() {
    var builder = ShapeBuilder("case page")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    title = builder.text("title")
    number = builder.text("number")
    kind = builder.text("kind")
    category = builder.text("category")
    categoryHref = builder.text("categoryHref")
    unit = builder.text("unit")
    unitHref = builder.text("unitHref")
    received = builder.text("received")
    question = builder.texts("question")
    answeredOn = builder.text("answeredOn")
    answer = builder.texts("answer")
    timeUsed = builder.text("timeUsed")
    due = builder.text("due")
    late = builder.flag("late")
    grade = builder.text("grade")
    resolution = builder.text("resolution")
    timeLimit = builder.text("timeLimit")
    hasOthers = builder.flag("hasOthers")
    var other = ShapeBuilder("related case")
    otherTitle = other.text("title")
    otherHref = other.text("href")
    others = builder.list("others", other.build())
    photos = builder.list("photos", figure.shape)
    photoNote = builder.text("photoNote")
    timeline = builder.list("timeline", entry.shape)
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, _ row: PublishedCaseRow, _ line: CaseLine, events: inout PublishedCaseCursor,
    _ counts: inout EventCounts, _ earlier: EarlierCases, _ shown: [CasePagePhoto], _ shared: CasePageWording,
    _ context: SiteContext
  ) throws(StoreError) {
    chrome.fill(&record, site: context.facts, head: shared.head(line, title: row.title))
    crumbs.fill(&record, shared.crumbs(line))
    record.set(title, utf8: row.title)
    record.set(number, utf8: row.number)
    record.set(kind, shared.kinds[row.kind] ?? "")
    // Field by field: a copy of a node would count the references of all its strings.
    record.set(category, line.category.map { context.catalogue.categories[$0].name } ?? "")
    record.set(categoryHref, line.category.map { context.catalogue.categories[$0].href } ?? "")
    record.set(unit, line.unit.map { context.catalogue.units[$0].name } ?? "")
    record.set(unitHref, line.unit.map { context.catalogue.units[$0].href } ?? "")
    record.set(received, shared.day(row.facts.receivedAt))
    row.question.forEachParagraph { record.append(question, utf8: $0) }
    row.answer.forEachParagraph { record.append(answer, utf8: $0) }
    record.set(answeredOn, line.answeredOn)
    fillTimes(&record, row.facts, line, shared)
    record.set(grade, row.facts.grade.flatMap { shared.grades[$0] } ?? "")
    record.set(resolution, row.facts.resolution.flatMap { shared.resolutions[$0] } ?? "")
    record.set(hasOthers, false)
    earlier.forEach(before: row.id) { href, title in
      record.set(hasOthers, true)
      record.append(others) { other in
        other.set(otherHref, utf8: href)
        other.set(otherTitle, utf8: title)
      }
    }
    record.set(photoNote, shared.note(on: shown))
    for photo in shown { record.append(photos) { figure.fill(&$0, photo) } }
    try fillTimeline(&record, &events, &counts, shared)
  }

  private func fillTimes(_ record: inout Record, _ facts: CaseFacts, _ line: CaseLine, _ shared: CasePageWording) {
    record.set(timeUsed, facts.answeredAt.map { shared.timeUsed(from: facts.receivedAt, to: $0) } ?? "")
    record.set(timeLimit, facts.deadlines.answer.map { shared.timeUsed(from: facts.receivedAt, to: $0) } ?? "")
    record.set(due, facts.deadlines.answer.map { shared.day($0) } ?? "")
    record.set(late, line.isLate)
  }

  private func fillTimeline(
    _ record: inout Record, _ events: inout PublishedCaseCursor, _ counts: inout EventCounts,
    _ shared: CasePageWording
  ) throws(StoreError) {
    while let event = try events.nextEvent() {
      guard event.at < shared.cutOff, let what = shared.actions[event.action] else { continue }
      let date = shared.date(event.at)
      counts.add(event.action, on: date)
      let who = event.action == .dispatch ? event.targetID : event.unitID
      record.append(timeline) { row in
        entry.fill(
          &row, day: shared.day(date), what: what, who: shared.unitNames[who] ?? "",
          isAnswer: event.action == .answer)
      }
    }
  }
}
