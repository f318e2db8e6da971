internal import CaseStore
internal import Casework
internal import Credentials
internal import Templates

/// The shape of `desk-print-new.mustache`: the designs to choose from; or the chosen one, and where it is to hang.
struct PrintNewPage {
  /// What the page shows.
  struct Content {
    var form: PrintForm
    var problem: PrintFormProblem?
    var families: [DesignFamily]
    var uses: [PrintUse]
    var places: PlaceChoices
  }

  let shape: Shape
  private let pictures: PrintFolder
  private let frame: Frame
  private let problem: TextSlot
  private let hasDesigns: FlagSlot
  private let designs: ListSlot
  private let design: DesignSlots
  private let chosen: RecordSlot
  private let form: PrintFormSlots

  init(pictures: PrintFolder) {
    self.pictures = pictures
    var builder = ShapeBuilder("desk print new")
    frame = Frame(&builder)
    problem = builder.text("problem")
    hasDesigns = builder.flag("hasDesigns")
    design = DesignSlots()
    designs = builder.list("designs", design.shape)
    form = PrintFormSlots(design)
    chosen = builder.record("chosen", form.shape)
    shape = builder.build()
  }

  func render(
    _ content: Content, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    try maker.page("desk-print-new", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.print.new"), maker, visit, section: .printing)
      record.set(
        problem,
        try content.problem.map { problem throws(Failure) in
          try maker.say("desk.print.problem.\(problem.rawValue)", ("most", String(PrintFormProblem.itemsAtMost)))
        } ?? "")
      record.set(hasDesigns, !content.families.isEmpty)
      let family = content.families.first { $0.members.contains { $0.name == content.form.design } }
      guard let family, let design = family.members.first(where: { $0.name == content.form.design }) else {
        record.setAbsent(chosen)
        return try fillDesigns(&record, content, maker, visit)
      }
      try record.set(chosen) { row throws(Failure) in
        try form.fill(&row, content, family, design, pictures, maker, visit, person)
      }
    }
  }

  private func fillDesigns(
    _ record: inout Record, _ content: Content, _ maker: PageMaker, _ visit: Visit
  ) throws(Failure) {
    for family in content.families {
      let others = try family.members.dropFirst().map { member throws(Failure) in
        try maker.say("desk.print.variant.\(family.variant(member))")
      }
      let href = visit.address("/print/new", content.form.fields(design: family.base.name))
      try record.append(designs) { row throws(Failure) in
        try design.fill(
          &row, family.base, href: href, alternatives: others.joined(separator: " · "), pictures, maker, visit)
      }
    }
  }
}
