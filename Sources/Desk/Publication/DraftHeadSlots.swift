internal import CaseStore
internal import Casework
internal import Credentials
internal import Publishing
internal import Templates

/// What stands above a draft: the case, where its publication stands, what was done just now, what went wrong.
struct DraftHeadSlots {
  private let number: TextSlot
  private let state: TextSlot
  private let isPublished: FlagSlot
  private let marks: TextListSlot
  private let title: TextSlot
  private let answered: TextSlot
  private let ground: TextSlot
  private let notice: TextSlot
  private let problem: TextSlot
  private let isOther: FlagSlot
  private let queueHref: TextSlot
  private let caseHref: TextSlot
  private let publicHref: TextSlot
  private let nextHref: TextSlot

  init(_ builder: inout ShapeBuilder) {
    number = builder.text("number")
    state = builder.text("stateName")
    isPublished = builder.flag("isPublished")
    marks = builder.texts("marks")
    title = builder.text("draftTitle")
    answered = builder.text("answered")
    ground = builder.text("ground")
    notice = builder.text("notice")
    problem = builder.text("problem")
    isOther = builder.flag("isOutdated")
    queueHref = builder.text("queueHref")
    caseHref = builder.text("caseHref")
    publicHref = builder.text("publicHref")
    nextHref = builder.text("nextHref")
  }

  func fill(
    _ record: inout Record, _ view: DraftView, next: String, _ moments: Moments, _ visit: Visit,
    _ person: Visit.Person
  ) throws(Failure) {
    let (maker, draft, source) = (moments.maker, view.draft, view.draft.source)
    record.set(number, source.number.description)
    let standing = source.state == .draft ? nil : source.state
    record.set(state, try maker.say("desk.publication.\(standing?.rawValue ?? "waiting")"))
    record.set(isPublished, source.state == .published)
    for mark in try ObstacleMarks.of(draft, maker) { record.append(marks, mark) }
    record.set(title, draft.published.title)
    record.set(answered, source.answeredAt.map(moments.short) ?? "")
    record.set(
      ground,
      try source.ground.map { ground throws(Failure) in try maker.say("publication.ground.\(ground.rawValue)") } ?? "")
    record.set(
      notice,
      try view.done.map { deed throws(Failure) in try maker.say("desk.publication.done.\(deed.rawValue)") } ?? "")
    record.set(problem, try view.mistake.map { mistake throws(Failure) in try maker.say(mistake.key) } ?? "")
    // What the public reads now was made from another answer, or other decisions.
    record.set(isOther, source.published.map { $0 != draft.published } ?? false)
    record.set(queueHref, visit.address("/publication"))
    record.set(caseHref, person.user.role.hasLists ? visit.address("/case/\(source.number)") : "")
    record.set(publicHref, source.state == .published ? "/cases/\(source.number.month)/\(source.number).html" : "")
    record.set(nextHref, next)
  }
}
