internal import CaseStore
internal import Casework
internal import Templates

/// The shape of `desk-case.mustache` and `desk-print.mustache`: one case with its history and what can be done to it.
struct CasePage {
  /// What the page shows.
  struct Content {
    var file: CaseFile
    var forms: ActionFormContent
    var names: HistoryNames
    /// The list it was opened from.
    var address: ListAddress?
    var neighbours: (previous: String, next: String) = ("", "")
    var suggestion: (unit: Choice, reason: String)?
    var duplicates: [LikelyDuplicate] = []
    /// What was done just now.
    var notice = ""
    /// Others did something since what was typed was begun.
    var newSince: Int?
    /// How to reach the reporter, opened just now.
    var contact = ""
  }

  let shape: Shape
  private let frame: Frame
  private let head: CaseHeadSlots
  private let access: CaseAccessSlots
  private let forms: ListSlot
  private let form: ActionFormRow
  private let history: ListSlot
  private let line: HistoryRow
  private let duplicates: ListSlot
  private let duplicate: DuplicateRow
  private let hold: RecordSlot
  private let held: HoldSlots
  private let photos: ListSlot
  private let photo: PhotoRow
  private let suggestion: RecordSlot
  private let suggested: SuggestionSlots

  init() {
    var builder = ShapeBuilder("desk case")
    frame = Frame(&builder)
    head = CaseHeadSlots(&builder)
    access = CaseAccessSlots(&builder)
    form = ActionFormRow()
    forms = builder.list("forms", form.shape)
    line = HistoryRow()
    history = builder.list("history", line.shape)
    duplicate = DuplicateRow()
    duplicates = builder.list("duplicates", duplicate.shape)
    held = HoldSlots()
    hold = builder.record("hold", held.shape)
    photo = PhotoRow()
    photos = builder.list("photos", photo.shape)
    suggested = SuggestionSlots()
    suggestion = builder.record("suggestion", suggested.shape)
    shape = builder.build()
  }

  func render(
    _ content: Content, template: String, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    return try maker.page(template, shape) { record throws(Failure) in
      let number = content.file.number.description
      try frame.fill(&record, title: number, maker, visit, current: content.address?.query.list)
      try head.fill(&record, content, moments)
      try access.fill(&record, content, maker, visit, person)
      for (index, action) in content.forms.actions.enumerated() {
        try record.append(forms) { row throws(Failure) in
          try form.fill(&row, action, content.forms, isFirst: index == 0 && content.suggestion == nil, maker)
        }
      }
      for event in content.file.history.reversed() {
        let isNew = content.newSince.map { event.sequence > $0 } ?? false
        try record.append(history) { row throws(Failure) in
          try line.fill(&row, event, isNew: isNew, content.names, moments)
        }
      }
      if let found = content.file.hold, person.mayDecideHolds {
        let lines = try found.words.map { word throws(Failure) in try maker.say("desk.hold.\(word)") }
        let many = found.count > 1 ? try maker.say("desk.hold.many", ("count", String(found.count))) : ""
        record.set(hold) { held.fill(&$0, lines, many: many, visit, person, number: number) }
      } else {
        record.setAbsent(hold)
      }
      for item in content.file.photos {
        record.append(photos) { photo.fill(&$0, item, href: visit.address("/case/\(number)/photo/\(item.position)")) }
      }
      try fillSuggestions(&record, content, moments, visit, person)
    }
  }

  private func fillSuggestions(
    _ record: inout Record, _ content: Content, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) {
    let canMerge = content.forms.actions.contains(.merge)
    for item in content.duplicates {
      let href = visit.address("/case/\(item.number)")
      let state = try moments.maker.say("desk.state.\(item.state.rawValue)")
      record.append(duplicates) {
        duplicate.fill(
          &$0, item, href: href, state: state, received: moments.short(item.receivedAt), canMerge: canMerge)
      }
    }
    if let found = content.suggestion {
      record.set(suggestion) { suggested.fill(&$0, found) }
    } else {
      record.setAbsent(suggestion)
    }
  }
}

private struct DuplicateRow {
  let shape: Shape
  private let number: TextSlot
  private let href: TextSlot
  private let state: TextSlot
  private let received: TextSlot
  private let text: TextSlot
  private let percent: TextSlot
  private let canMerge: FlagSlot

  init() {
    var builder = ShapeBuilder("duplicate")
    number = builder.text("duplicateNumber")
    href = builder.text("href")
    state = builder.text("state")
    received = builder.text("received")
    text = builder.text("duplicateText")
    percent = builder.text("percent")
    canMerge = builder.flag("canMerge")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ item: LikelyDuplicate, href address: String, state name: String, received moment: String,
    canMerge merges: Bool
  ) {
    row.set(number, item.number.description)
    row.set(href, address)
    row.set(state, name)
    row.set(received, moment)
    row.set(text, String(item.text.prefix(120)))
    row.set(percent, String(Int((item.likeness * 100).rounded())))
    row.set(canMerge, merges)
  }
}

private struct SuggestionSlots {
  let shape: Shape
  private let unit: TextSlot
  private let code: TextSlot
  private let reason: TextSlot

  init() {
    var builder = ShapeBuilder("suggestion")
    unit = builder.text("unitName")
    code = builder.text("unitCode")
    reason = builder.text("reason")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ found: (unit: Choice, reason: String)) {
    row.set(unit, found.unit.label)
    row.set(code, found.unit.value)
    row.set(reason, found.reason)
  }
}
