internal import CaseStore
internal import Casework
internal import Credentials
internal import Publishing
internal import Templates

/// The shape of `desk-publication.mustache`: one case's original and draft side by side, and what can be decided.
struct DraftPage {
  let shape: Shape
  private let frame: Frame
  private let head: DraftHeadSlots
  private let deeds: DraftDeedSlots
  private let parts: ListSlot
  private let part: DraftPartRow
  private let legend: ListSlot
  private let legendRow: LegendRow
  private let photos: ListSlot
  private let photo: PhotoStateRow
  private let hasPhotos: FlagSlot
  private let log: ListSlot
  private let line: PublicationLogRow

  init() {
    var builder = ShapeBuilder("desk publication")
    frame = Frame(&builder)
    head = DraftHeadSlots(&builder)
    deeds = DraftDeedSlots(&builder)
    part = DraftPartRow()
    parts = builder.list("parts", part.shape)
    legendRow = LegendRow()
    legend = builder.list("legend", legendRow.shape)
    photo = PhotoStateRow()
    photos = builder.list("photos", photo.shape)
    hasPhotos = builder.flag("hasPhotos")
    line = PublicationLogRow()
    log = builder.list("log", line.shape)
    shape = builder.build()
  }

  func render(
    _ view: DraftView, next: String, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    let source = view.draft.source
    return try maker.page("desk-publication", shape) { record throws(Failure) in
      try frame.fill(&record, title: source.number.description, maker, visit, section: .publication)
      try head.fill(&record, view, next: next, moments, visit, person)
      try deeds.fill(&record, view, maker, visit, person)
      for name in Mask.Part.allCases where !view.draft.scalars(name).isEmpty {
        try record.append(parts) { row throws(Failure) in
          try part.fill(&row, name, view, moments, mayDecide: person.user.role.publishes)
        }
      }
      for group in FindingGroup.allCases {
        try record.append(legend) { row throws(Failure) in try legendRow.fill(&row, group, maker) }
      }
      record.set(hasPhotos, !view.photos.isEmpty)
      for item in view.photos {
        let href = visit.address("/publication/\(source.number)/photo/\(item.photo.position)")
        try record.append(photos) { row throws(Failure) in try photo.fill(&row, item, href: href, maker) }
      }
      for deed in source.log.reversed() {
        try record.append(log) { row throws(Failure) in try line.fill(&row, deed, moments) }
      }
    }
  }
}

/// What a colour stands for.
private struct LegendRow {
  let shape: Shape
  private let style: TextSlot
  private let label: TextSlot

  init() {
    var builder = ShapeBuilder("legend")
    style = builder.text("style")
    label = builder.text("label")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ group: FindingGroup, _ maker: PageMaker) throws(Failure) {
    row.set(style, group.style)
    row.set(label, try maker.say("desk.publication.group.\(group.rawValue)"))
  }
}

/// One line of the record of a publication.
private struct PublicationLogRow {
  let shape: Shape
  private let at: TextSlot
  private let who: TextSlot
  private let what: TextSlot
  private let reason: TextSlot

  init() {
    var builder = ShapeBuilder("publication log")
    at = builder.text("at")
    who = builder.text("who")
    what = builder.text("what")
    reason = builder.text("reason")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ deed: PublicationDeed, _ moments: Moments) throws(Failure) {
    let maker = moments.maker
    row.set(at, moments.short(deed.at))
    let role = try maker.say("desk.role.\(deed.role.rawValue)")
    row.set(who, deed.user.map { "\(role) \($0)" } ?? role)
    row.set(what, try maker.say("desk.publication.did.\(deed.deed.rawValue)"))
    row.set(reason, deed.deed == .publish ? try flags(deed.reason, maker) : deed.reason ?? "")
  }

  /// The topics that somebody looked at and let pass.
  private func flags(_ words: String?, _ maker: PageMaker) throws(Failure) -> String {
    let flags = (words ?? "").split(separator: " ").compactMap { DraftFlag(rawValue: String($0)) }
    guard !flags.isEmpty else { return "" }
    let names = try flags.map { flag throws(Failure) in try maker.say("desk.publication.mark.\(flag.rawValue)") }
    return try maker.say("desk.publication.accepted", ("flags", names.joined(separator: "、")))
  }
}
