internal import CaseStore
internal import Casework
internal import Credentials
internal import Templates

/// The shape of `desk-publicity.mustache`: what codes brought in, or places that have none.
struct PublicityPage {
  /// What the page shows.
  struct Content {
    var address: PublicityAddress
    var uses: [CodeUse] = []
    var bare: [PlaceWithoutCode] = []
    var hasNext = false
    /// Over all that the filters let through.
    var totals = CodeUseTotals()
    var bareCount = 0
    var places: [Choice] = []
    var materials: [String] = []
  }

  let shape: Shape
  private let frame: Frame
  private let action: TextSlot
  private let token: TextSlot
  private let from: TextSlot
  private let summary: TextSlot
  private let tabs: ListSlot
  private let tab: ListLinkRow
  private let selects: ListSlot
  private let select: SelectRow
  private let isFiltered: FlagSlot
  private let sight: TextSlot
  private let hasRows: FlagSlot
  private let hasUses: FlagSlot
  private let uses: ListSlot
  private let use: CodeUseRow
  private let bare: ListSlot
  private let bareRow: BareRow
  private let previous: TextSlot
  private let next: TextSlot
  private let position: TextSlot

  init() {
    var builder = ShapeBuilder("desk publicity")
    frame = Frame(&builder)
    action = builder.text("listHref")
    token = builder.text("exportToken")
    from = builder.text("from")
    summary = builder.text("summary")
    tab = ListLinkRow()
    tabs = builder.list("tabs", tab.shape)
    select = SelectRow()
    selects = builder.list("selects", select.shape)
    isFiltered = builder.flag("isFiltered")
    sight = builder.text("sight")
    hasRows = builder.flag("hasRows")
    hasUses = builder.flag("hasUses")
    use = CodeUseRow()
    uses = builder.list("uses", use.shape)
    bareRow = BareRow()
    bare = builder.list("bare", bareRow.shape)
    previous = builder.text("previousHref")
    next = builder.text("nextHref")
    position = builder.text("position")
    shape = builder.build()
  }

  func render(
    _ content: Content, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    return try maker.page("desk-publicity", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.publicity"), maker, visit, section: .publicity)
      let address = content.address
      record.set(action, visit.address("/publicity"))
      record.set(token, person.token.formToken(for: "/publicity/export"))
      record.set(from, address.carried)
      record.set(isFiltered, address.isFiltered)
      record.set(sight, address.sight == .all ? "" : address.sight.rawValue)
      record.set(hasRows, !content.uses.isEmpty || !content.bare.isEmpty)
      record.set(hasUses, !content.uses.isEmpty)
      let totals = content.totals
      record.set(
        summary,
        try maker.say(
          "desk.publicity.summary", ("active", String(totals.active)), ("reports", String(totals.reports)),
          ("recent", String(totals.recent)), ("days", String(PublicityAddress.recentDays))))
      try fillTabs(&record, content, maker, visit)
      try fillSelects(&record, content, maker)
      for item in content.uses {
        try record.append(uses) { row throws(Failure) in try use.fill(&row, item, moments, visit) }
      }
      for place in content.bare {
        try record.append(bare) { row throws(Failure) in try bareRow.fill(&row, place, maker, visit) }
      }
      try fillPager(&record, content, maker, visit)
    }
  }

  private func fillTabs(
    _ record: inout Record, _ content: Content, _ maker: PageMaker, _ visit: Visit
  ) throws(Failure) {
    let counts: [PublicityAddress.Sight: Int] = [
      .all: content.totals.codes, .never: content.totals.never, .bare: content.bareCount,
    ]
    for sight in PublicityAddress.Sight.allCases {
      var address = content.address
      (address.sight, address.page) = (sight, 1)
      let label = try maker.say("desk.publicity.show.\(sight.rawValue)")
      record.append(tabs) {
        tab.fill(
          &$0, href: visit.address("/publicity", address.fields), label: label, count: String(counts[sight] ?? 0),
          isCurrent: sight == content.address.sight)
      }
    }
  }

  private func fillSelects(_ record: inout Record, _ content: Content, _ maker: PageMaker) throws(Failure) {
    var all: [(name: String, choices: [Choice], chosen: String, isOptional: Bool)] = [
      ("place", content.places, content.address.place ?? "", true)
    ]
    if content.address.sight != .bare {
      let materials = content.materials.map { Choice(value: $0, label: $0) }
      let orders = try CodeUseQuery.Order.all.map { order throws(Failure) in
        Choice(
          value: order == .latest ? "" : order.name, label: try maker.say("desk.publicity.order.\(order.name)"))
      }
      let chosen = content.address.order
      all.append(("material", materials, content.address.material ?? "", true))
      all.append(("order", orders, chosen == .latest ? "" : chosen.name, false))
    }
    for entry in all {
      let label = try maker.say("desk.publicity.filter.\(entry.name)")
      record.append(selects) { select.fill(&$0, entry, label: label) }
    }
  }

  private func fillPager(
    _ record: inout Record, _ content: Content, _ maker: PageMaker, _ visit: Visit
  ) throws(Failure) {
    func href(_ page: Int) -> String {
      var address = content.address
      address.page = page
      return visit.address("/publicity", address.fields)
    }
    let page = content.address.page
    record.set(previous, page > 1 ? href(page - 1) : "")
    record.set(next, content.hasNext ? href(page + 1) : "")
    record.set(position, page > 1 || content.hasNext ? try maker.say("desk.page", ("page", String(page))) : "")
  }
}
