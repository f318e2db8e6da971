internal import CaseStore
internal import Casework
internal import Credentials
internal import Templates

/// The form for a chosen design.
struct PrintFormSlots {
  let shape: Shape
  private let token: TextSlot
  private let words: TextSlot
  private let othersHref: TextSlot
  private let foundNothing: FlagSlot
  private let design: RecordSlot
  private let designSlots: DesignSlots
  private let designName: TextSlot
  private let hasVariants: FlagSlot
  private let variants: ListSlot
  private let inks: ListSlot
  private let choice: ChoiceRow
  private let isOutlined: FlagSlot
  private let uses: ListSlot
  private let tick: TickRow
  private let groups: ListSlot
  private let group: PlaceGroupRow

  init(_ design: DesignSlots) {
    designSlots = design
    var builder = ShapeBuilder("print form")
    token = builder.text("printToken")
    words = builder.text("words")
    othersHref = builder.text("othersHref")
    foundNothing = builder.flag("foundNothing")
    self.design = builder.record("design", design.shape)
    designName = builder.text("designName")
    hasVariants = builder.flag("hasVariants")
    choice = ChoiceRow()
    variants = builder.list("variants", choice.shape)
    inks = builder.list("inks", choice.shape)
    isOutlined = builder.flag("isOutlined")
    tick = TickRow()
    uses = builder.list("uses", tick.shape)
    group = PlaceGroupRow(tick)
    groups = builder.list("groups", group.shape)
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ content: PrintNewPage.Content, _ family: DesignFamily, _ chosen: PrintDesign,
    _ pictures: PrintFolder, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) {
    let form = content.form
    row.set(token, person.token.formToken(for: "/print/new"))
    row.set(words, form.words)
    row.set(othersHref, visit.address("/print/new", Array(form.fields(design: "").dropFirst())))
    row.set(foundNothing, content.places.foundNothing)
    try row.set(design) { slots throws(Failure) in
      try designSlots.fill(&slots, chosen, href: "", pictures, maker, visit)
    }
    row.set(designName, chosen.name)
    row.set(hasVariants, family.members.count > 1)
    for member in family.members {
      let key = family.variant(member).isEmpty ? "plain" : family.variant(member)
      let option = Choice(value: member.name, label: try maker.say("desk.print.variant.\(key)"))
      row.append(variants) { choice.fill(&$0, option, chosen: chosen.name) }
    }
    for ink in NewPrintOrder.Ink.allCases {
      let option = Choice(value: ink.rawValue, label: try maker.say("desk.print.ink.\(ink.rawValue)"))
      row.append(inks) { choice.fill(&$0, option, chosen: form.ink.rawValue) }
    }
    row.set(isOutlined, form.isOutlined)
    try fillUses(&row, content, chosen, maker)
    try fillPlaces(&row, content, maker)
  }

  /// Where nobody said what for, it is for what the design's name holds, as the command line has it.
  private func fillUses(
    _ row: inout Row, _ content: PrintNewPage.Content, _ chosen: PrintDesign, _ maker: PageMaker
  ) throws(Failure) {
    for (number, use) in content.uses.enumerated() {
      let isTicked = content.form.uses?.contains(use.carried) ?? chosen.title.contains(use.material)
      let label = [try maker.say("desk.level.\(use.level)"), use.material, use.placement].filter { !$0.isEmpty }
      row.append(uses) {
        tick.fill(
          &$0, name: PrintForm.usePrefix + String(number), value: use.carried, label: label.joined(separator: " · "),
          isTicked: isTicked)
      }
    }
  }

  private func fillPlaces(_ row: inout Row, _ content: PrintNewPage.Content, _ maker: PageMaker) throws(Failure) {
    for entry in content.places.groups {
      try row.append(groups) { line throws(Failure) in
        try group.fill(&line, entry, content.places, content.form.places, maker)
      }
    }
  }
}

/// One thing to tick.
struct TickRow {
  let shape: Shape
  private let name: TextSlot
  private let value: TextSlot
  private let label: TextSlot
  private let detail: TextSlot
  private let isTicked: FlagSlot

  init() {
    var builder = ShapeBuilder("tick")
    name = builder.text("tickName")
    value = builder.text("tickValue")
    label = builder.text("tickLabel")
    detail = builder.text("tickDetail")
    isTicked = builder.flag("isTicked")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, name text: String, value carried: String = "1", label words: String, detail more: String = "",
    isTicked ticked: Bool
  ) {
    row.set(name, text)
    row.set(value, carried)
    row.set(label, words)
    row.set(detail, more)
    row.set(isTicked, ticked)
  }
}

/// Places under a heading; a whole street with one tick.
struct PlaceGroupRow {
  let shape: Shape
  private let heading: TextSlot
  private let count: TextSlot
  private let isOpen: FlagSlot
  private let wholes: ListSlot
  private let places: ListSlot
  private let tick: TickRow

  init(_ tick: TickRow) {
    self.tick = tick
    var builder = ShapeBuilder("places")
    heading = builder.text("heading")
    count = builder.text("tickedCount")
    isOpen = builder.flag("isOpen")
    wholes = builder.list("wholes", tick.shape)
    places = builder.list("places", tick.shape)
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ group: PlaceChoices.Group, _ choices: PlaceChoices, _ ticked: Set<String>, _ maker: PageMaker
  ) throws(Failure) {
    let all = (group.whole.map { [$0] } ?? []) + group.places
    let chosen = all.count { ticked.contains($0.code) }
    let name = group.whole?.name ?? group.places.first.map(choices.area) ?? ""
    row.set(heading, group.kind == .area ? name : try maker.say("desk.print.places.\(group.kind.rawValue)"))
    row.set(count, chosen == 0 ? "" : try maker.say("desk.print.ticked", ("count", String(chosen))))
    row.set(isOpen, group.kind != .area || chosen > 0)
    if let whole = group.whole {
      let label = try maker.say("desk.print.whole", ("place", whole.name))
      row.append(wholes) {
        tick.fill(
          &$0, name: PrintForm.placePrefix + whole.code, label: label, isTicked: ticked.contains(whole.code))
      }
    }
    for place in group.places {
      row.append(places) {
        tick.fill(
          &$0, name: PrintForm.placePrefix + place.code, label: place.name,
          detail: group.kind == .area && place.level <= .community ? "" : choices.area(of: place),
          isTicked: ticked.contains(place.code))
      }
    }
  }
}
