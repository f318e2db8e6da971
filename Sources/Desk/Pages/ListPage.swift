internal import Credentials
internal import CaseStore
internal import Casework
internal import Templates

/// The shape of `desk-list.mustache`: a list, what narrows it, and what can be done to many cases at once.
struct ListPage {
  /// What the page shows.
  struct Content {
    var address: ListAddress
    var page: DeskPage?
    var units: [Choice] = []
    var places: [Choice] = []
    var categories: [Choice] = []
    /// What was done just now.
    var notice = ""
    /// The actions for many cases at once.
    var bulk: [Choice] = []
  }

  let shape: Shape
  private let frame: Frame
  private let heading: TextSlot
  private let notice: TextSlot
  private let action: TextSlot
  private let selects: ListSlot
  private let select: SelectRow
  private let rows: ListSlot
  private let row: ListRow
  private let bulk: ListSlot
  private let bulkAction: ChoiceRow
  private let slots: FormSlots
  private let newer: TextSlot
  private let older: TextSlot
  private let position: TextSlot
  private let isFiltered: FlagSlot
  private let plainHref: TextSlot

  init() {
    var builder = ShapeBuilder("desk list")
    frame = Frame(&builder)
    heading = builder.text("heading")
    notice = builder.text("notice")
    action = builder.text("listHref")
    select = SelectRow()
    selects = builder.list("selects", select.shape)
    row = ListRow()
    rows = builder.list("rows", row.shape)
    bulkAction = ChoiceRow()
    bulk = builder.list("bulk", bulkAction.shape)
    slots = FormSlots(&builder)
    newer = builder.text("previousHref")
    older = builder.text("nextHref")
    position = builder.text("position")
    isFiltered = builder.flag("isFiltered")
    plainHref = builder.text("plainHref")
    shape = builder.build()
  }

  func render(
    _ content: Content, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    return try maker.page("desk-list", shape) { record throws(Failure) in
      let query = content.address.query
      let title = try maker.say("desk.list.\(query.list.rawValue)")
      try frame.fill(&record, title: title, maker, visit, current: query.list, searched: query.text)
      record.set(heading, title)
      record.set(notice, content.notice)
      record.set(action, visit.address("/list/\(query.list.rawValue)"))
      record.set(plainHref, visit.address("/list/\(query.list.rawValue)"))
      record.set(isFiltered, query.isFiltered || query.unit != nil || query.order != .urgent)
      slots.fill(&record, content, person)
      try fillSelects(&record, content, maker, person)
      for action in content.bulk { record.append(bulk) { bulkAction.fill(&$0, action, chosen: "") } }
      try fillRows(&record, content, moments, visit)
      fillPager(&record, content, visit)
      record.set(position, try maker.say("desk.page", ("page", String(query.page))))
    }
  }

  private func fillRows(
    _ record: inout Record, _ content: Content, _ moments: Moments, _ visit: Visit
  ) throws(Failure) {
    for (index, item) in (content.page?.rows ?? []).enumerated() {
      var address = content.address
      address.index = index
      let href = visit.address("/case/\(item.number)", address.caseFields)
      try record.append(rows) { line throws(Failure) in try row.fill(&line, item, href: href, moments) }
    }
  }

  private func fillPager(_ record: inout Record, _ content: Content, _ visit: Visit) {
    func href(_ page: Int) -> String {
      var address = content.address
      address.query.page = page
      return visit.address("/list/\(address.query.list.rawValue)", address.fields)
    }
    let page = content.address.query.page
    record.set(newer, page > 1 ? href(page - 1) : "")
    record.set(older, content.page?.hasNext == true ? href(page + 1) : "")
  }

  private func fillSelects(
    _ record: inout Record, _ content: Content, _ maker: PageMaker, _ person: Visit.Person
  ) throws(Failure) {
    let query = content.address.query
    let kinds = try Kind.allCases.map { kind throws(Failure) in
      Choice(value: kind.rawValue, label: try maker.say("kind.\(kind.rawValue)"))
    }
    let channels = try Channel.allCases.map { channel throws(Failure) in
      Choice(value: channel.rawValue, label: try maker.say("desk.channel.\(channel.rawValue)"))
    }
    let orders = try DeskQuery.Order.allCases.map { order throws(Failure) in
      Choice(value: order == .urgent ? "" : order.rawValue, label: try maker.say("desk.order.\(order.rawValue)"))
    }
    var all: [(name: String, choices: [Choice], chosen: String, isOptional: Bool)] = [
      ("place", content.places, query.place ?? "", true), ("category", content.categories, query.category ?? "", true),
    ]
    if person.user.role != .handler { all.append(("unit", content.units, query.unit ?? "", true)) }
    all += [
      ("kind", kinds, query.kind?.rawValue ?? "", true), ("channel", channels, query.channel?.rawValue ?? "", true),
      ("order", orders, query.order == .urgent ? "" : query.order.rawValue, false),
    ]
    for entry in all {
      let label = try maker.say("desk.filter.\(entry.name)")
      record.append(selects) { select.fill(&$0, entry, label: label) }
    }
  }
}

/// The hidden fields of the forms for many cases, and for the file.
private struct FormSlots {
  private let from: TextSlot
  private let bulkToken: TextSlot
  private let exportToken: TextSlot

  init(_ builder: inout ShapeBuilder) {
    from = builder.text("from")
    bulkToken = builder.text("bulkToken")
    exportToken = builder.text("exportToken")
  }

  func fill(_ record: inout Record, _ content: ListPage.Content, _ person: Visit.Person) {
    record.set(from, content.address.carried)
    record.set(bulkToken, person.token.formToken(for: "/bulk"))
    record.set(exportToken, person.token.formToken(for: "/export"))
  }
}

/// A choice among many, as a drop-down list.
struct SelectRow {
  let shape: Shape
  private let name: TextSlot
  private let label: TextSlot
  private let isOptional: FlagSlot
  private let choices: ListSlot
  private let choice: ChoiceRow

  init() {
    var builder = ShapeBuilder("select")
    name = builder.text("name")
    label = builder.text("selectLabel")
    isOptional = builder.flag("isOptional")
    choice = ChoiceRow()
    choices = builder.list("choices", choice.shape)
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ entry: (name: String, choices: [Choice], chosen: String, isOptional: Bool), label text: String
  ) {
    row.set(name, entry.name)
    row.set(label, text)
    row.set(isOptional, entry.isOptional)
    for option in entry.choices { row.append(choices) { choice.fill(&$0, option, chosen: entry.chosen) } }
  }
}
