internal import CaseStore
internal import Casework
internal import Credentials
internal import HTTPExchange
internal import Templates

/// The shape of `desk-photo.mustache`: one photograph, what is covered in it, and whether the public sees it.
struct PhotoReviewPage {
  let shape: Shape
  private let frame: Frame
  private let head: PhotoHeadSlots
  private let shots: ListSlot
  private let shot: PhotoShotRow
  private let boxes: ListSlot
  private let box: PhotoBoxRow
  private let fields: ListSlot
  private let field: PhotoFieldRow
  private let log: ListSlot
  private let line: PhotoLogRow

  init() {
    var builder = ShapeBuilder("desk photograph")
    frame = Frame(&builder)
    head = PhotoHeadSlots(&builder)
    shot = PhotoShotRow()
    shots = builder.list("shots", shot.shape)
    box = PhotoBoxRow()
    boxes = builder.list("boxes", box.shape)
    field = PhotoFieldRow()
    fields = builder.list("fields", field.shape)
    line = PhotoLogRow()
    log = builder.list("log", line.shape)
    shape = builder.build()
  }

  func render(
    _ view: PhotoView, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    return try maker.page("desk-photo", shape) { record throws(Failure) in
      try frame.fill(&record, title: view.number.description, maker, visit, section: .publication)
      guard let source = view.source else { return }
      try head.fill(&record, view, source, maker, visit, person)
      for size in ShotSize.allCases { record.append(shots) { shot.fill(&$0, size, source.photo) } }
      for (index, item) in source.boxes.enumerated() {
        try record.append(boxes) { row throws(Failure) in
          try box.fill(&row, item, ordinal: index + 1, in: source.photo, maker)
        }
      }
      for name in BoxShare.fields {
        let label = try maker.say("desk.photo.\(name)")
        // Kept as typed where the rectangle was not taken.
        let typed = view.typed?["deed"] == PhotoEntryDeed.box.rawValue ? view.typed?[name] ?? "" : ""
        record.append(fields) { field.fill(&$0, name, label: label, typed: typed) }
      }
      for deed in source.log.reversed() {
        try record.append(log) { row throws(Failure) in try line.fill(&row, deed, moments) }
      }
    }
  }
}
