internal import CaseStore
internal import Casework
internal import Credentials
internal import Publishing
internal import Templates

/// The shape of `desk-publications.mustache`: what waits for a decision with its drafts, or what was decided.
struct PublicationListPage {
  /// What the page shows.
  struct Content {
    var address: PublicationAddress
    var waiting: [PublicationItem] = []
    /// The drafts of those that wait, in the same order.
    var drafts: [CaseDraft] = []
    var decided: [DecidedPublication] = []
    var hasNext = false
    var counts: [PublicationState: Int] = [:]
    var waitingCount = 0
    var places: [Choice] = []
    var categories: [Choice] = []
    var notice = ""
  }

  let shape: Shape
  private let frame: Frame
  private let notice: TextSlot
  private let action: TextSlot
  private let tabs: ListSlot
  private let tab: ListLinkRow
  private let selects: ListSlot
  private let select: SelectRow
  private let isFiltered: FlagSlot
  private let isQueue: FlagSlot
  private let hasRows: FlagSlot
  private let mayPublish: FlagSlot
  private let token: TextSlot
  private let waiting: ListSlot
  private let waitingRow: WaitingRow
  private let decided: ListSlot
  private let decidedRow: DecidedRow
  private let firstHref: TextSlot
  private let nextHref: TextSlot

  init() {
    var builder = ShapeBuilder("desk publications")
    frame = Frame(&builder)
    notice = builder.text("notice")
    action = builder.text("listHref")
    tab = ListLinkRow()
    tabs = builder.list("tabs", tab.shape)
    select = SelectRow()
    selects = builder.list("selects", select.shape)
    isFiltered = builder.flag("isFiltered")
    isQueue = builder.flag("isQueue")
    hasRows = builder.flag("hasRows")
    mayPublish = builder.flag("mayPublish")
    token = builder.text("bulkToken")
    waitingRow = WaitingRow()
    waiting = builder.list("waiting", waitingRow.shape)
    decidedRow = DecidedRow()
    decided = builder.list("decided", decidedRow.shape)
    firstHref = builder.text("firstHref")
    nextHref = builder.text("nextHref")
    shape = builder.build()
  }

  func render(
    _ content: Content, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    return try maker.page("desk-publications", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.publication"), maker, visit, section: .publication)
      record.set(notice, content.notice)
      record.set(action, visit.address("/publication"))
      record.set(isFiltered, content.address.isFiltered)
      record.set(isQueue, content.address.state == nil)
      record.set(hasRows, !content.waiting.isEmpty || !content.decided.isEmpty)
      record.set(mayPublish, person.user.role.publishes && content.drafts.contains { $0.obstacles.isEmpty })
      record.set(token, person.token.formToken(for: "/publication/bulk"))
      try fillTabs(&record, content, maker, visit)
      try fillSelects(&record, content, maker)
      for (item, draft) in zip(content.waiting, content.drafts) {
        try record.append(waiting) { row throws(Failure) in
          try waitingRow.fill(&row, item, draft, mayPublish: person.user.role.publishes, moments, visit)
        }
      }
      for item in content.decided {
        try record.append(decided) { row throws(Failure) in try decidedRow.fill(&row, item, moments, visit) }
      }
      fillPager(&record, content, visit)
    }
  }

  private func fillTabs(
    _ record: inout Record, _ content: Content, _ maker: PageMaker, _ visit: Visit
  ) throws(Failure) {
    for state: PublicationState? in [nil, .published, .withheld, .withdrawn] {
      let href = visit.address("/publication", state.map { [("state", $0.rawValue)] } ?? [])
      let label = try maker.say("desk.publication.\(state?.rawValue ?? "waiting")")
      let count = state.map { content.counts[$0] ?? 0 } ?? content.waitingCount
      record.append(tabs) {
        tab.fill(&$0, href: href, label: label, count: String(count), isCurrent: state == content.address.state)
      }
    }
  }

  private func fillSelects(_ record: inout Record, _ content: Content, _ maker: PageMaker) throws(Failure) {
    guard content.address.state == nil else { return }
    let marks = try PublicationAddress.marks.map { mark throws(Failure) in
      Choice(value: mark, label: try maker.say("desk.publication.mark.\(mark)"))
    }
    let filter = content.address.filter
    for entry in [
      ("place", content.places, filter.place ?? ""), ("category", content.categories, filter.category ?? ""),
      ("mark", marks, content.address.mark),
    ] {
      let label = try maker.say(entry.0 == "mark" ? "desk.publication.mark" : "desk.filter.\(entry.0)")
      record.append(selects) {
        select.fill(&$0, (name: entry.0, choices: entry.1, chosen: entry.2, isOptional: true), label: label)
      }
    }
  }

  private func fillPager(_ record: inout Record, _ content: Content, _ visit: Visit) {
    func href(after number: CaseNumber?) -> String {
      var address = content.address
      address.after = number
      return visit.address("/publication", address.fields)
    }
    record.set(firstHref, content.address.after == nil ? "" : href(after: nil))
    let last = content.waiting.last?.number ?? content.decided.last?.number
    record.set(nextHref, content.hasNext ? href(after: last) : "")
  }
}

/// A case that waits, with what the public would read of it.
private struct WaitingRow {
  let shape: Shape
  private let number: TextSlot
  private let href: TextSlot
  private let sight: TextSlot
  private let title: TextSlot
  private let question: TextSlot
  private let answer: TextSlot
  private let answered: TextSlot
  private let marks: TextListSlot
  private let findings: TextSlot

  init() {
    var builder = ShapeBuilder("waiting")
    number = builder.text("number")
    href = builder.text("href")
    sight = builder.text("sight")
    title = builder.text("draftTitle")
    question = builder.text("question")
    answer = builder.text("answer")
    answered = builder.text("answered")
    marks = builder.texts("marks")
    findings = builder.text("findings")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ item: PublicationItem, _ draft: CaseDraft, mayPublish: Bool, _ moments: Moments, _ visit: Visit
  ) throws(Failure) {
    let text = draft.published
    row.set(number, item.number.description)
    row.set(href, visit.address("/publication/\(item.number)"))
    row.set(sight, mayPublish && draft.obstacles.isEmpty ? DraftSight(draft).carried : "")
    row.set(title, text.title)
    row.set(question, text.question)
    row.set(answer, text.answer)
    row.set(answered, moments.short(item.answeredAt))
    row.set(
      findings, try moments.maker.say("desk.publication.findings", ("count", String(draft.facts.findingCount))))
    for mark in try ObstacleMarks.of(draft, moments.maker) { row.append(marks, mark) }
  }
}

/// A case that was decided about.
private struct DecidedRow {
  let shape: Shape
  private let number: TextSlot
  private let href: TextSlot
  private let about: TextSlot
  private let decided: TextSlot
  private let who: TextSlot
  private let ground: TextSlot

  init() {
    var builder = ShapeBuilder("decided")
    number = builder.text("number")
    href = builder.text("href")
    about = builder.text("about")
    decided = builder.text("decidedAt")
    who = builder.text("who")
    ground = builder.text("ground")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ item: DecidedPublication, _ moments: Moments, _ visit: Visit
  ) throws(Failure) {
    row.set(number, item.number.description)
    row.set(href, visit.address("/publication/\(item.number)"))
    row.set(about, [item.place, item.category].compactMap(\.self).joined(separator: " · "))
    row.set(decided, moments.short(item.decidedAt))
    row.set(who, try moments.maker.say("desk.role.\(item.decidedBy.rawValue)"))
    row.set(
      ground,
      try item.ground.map { ground throws(Failure) in
        try moments.maker.say("publication.ground.\(ground.rawValue)")
      } ?? "")
  }
}

/// What speaks against a draft, in a word or two each.
enum ObstacleMarks {
  static func of(_ draft: CaseDraft, _ maker: PageMaker) throws(Failure) -> [String] {
    try draft.obstacles.map { obstacle throws(Failure) in
      switch obstacle {
      case .unanswered: try maker.say("desk.publication.mark.unanswered")
      case .objection: try maker.say("desk.publication.mark.objection")
      case .flag(let flag): try maker.say("desk.publication.mark.\(flag.rawValue)")
      case .doubt: try maker.say("desk.publication.mark.doubt")
      }
    }
  }
}
