public import Templates

/// The shape of `report-form.mustache`: the same page is built for every code and shown again after a mistake.
public struct ReportFormPage: Sendable {
  /// The name of the template.
  public static let template = "report-form"

  /// The shape to compile the template against.
  public let shape: Shape
  private let chrome: Chrome
  private let placeCode: TextSlot
  private let placeName: TextSlot
  private let code: TextSlot
  private let key: TextSlot
  private let text: TextSlot
  private let location: TextSlot
  private let phone: TextSlot
  private let isPrivate: FlagSlot
  private let photos: RecordSlot
  private let photoRow: PhotoSlots
  private let wasNotStored: FlagSlot
  private let hasErrors: FlagSlot
  private let errors: ListSlot
  private let errorRow: ErrorRow
  private let fieldErrors: [(ReportForm.Field, TextSlot)]
  private let kinds: ListSlot
  private let groups: ListSlot
  private let option: OptionRow
  private let group: OptionGroupRow

  /// The shape, made once.
  public init() {
    var builder = ShapeBuilder("report form")
    chrome = Chrome(&builder)
    placeCode = builder.text("placeCode")
    placeName = builder.text("placeName")
    code = builder.text("code")
    key = builder.text("key")
    text = builder.text("text")
    location = builder.text("location")
    phone = builder.text("phone")
    isPrivate = builder.flag("private")
    photoRow = PhotoSlots()
    photos = builder.record("photos", photoRow.shape)
    wasNotStored = builder.flag("wasNotStored")
    hasErrors = builder.flag("hasErrors")
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    fieldErrors = ReportForm.Field.allCases.map { ($0, builder.text("\($0.rawValue)Error")) }
    option = OptionRow()
    group = OptionGroupRow()
    kinds = builder.list("kinds", option.shape)
    groups = builder.list("categoryGroups", group.shape)
    shape = builder.build()
  }

  /// Fills a record with a form.
  public func fill(_ record: inout Record, site: SiteFacts, head: PageHead, form: ReportForm) {
    chrome.fill(&record, site: site, head: head)
    record.set(placeCode, form.placeCode)
    record.set(placeName, form.placeName)
    record.set(code, form.code ?? "")
    record.set(key, form.key ?? "")
    record.set(text, form.answers.text)
    record.set(location, form.answers.location)
    record.set(phone, form.answers.phone)
    record.set(isPrivate, form.answers.isPrivate)
    record.set(wasNotStored, form.wasNotStored)
    if let found = form.photos {
      record.set(photos) { photoRow.fill(&$0, found, again: form.hadPhotos) }
    } else {
      record.setAbsent(photos)
    }
    fillErrors(&record, form)
    for choice in form.kinds {
      record.append(kinds) { option.fill(&$0, choice, chosen: choice.value == form.answers.kind) }
    }
    for entry in form.categoryGroups {
      record.append(groups) { group.fill(&$0, entry, chosen: form.answers.category) }
    }
  }

  private func fillErrors(_ record: inout Record, _ form: ReportForm) {
    record.set(hasErrors, !form.errors.isEmpty)
    for error in form.errors {
      record.append(errors) { errorRow.fill(&$0, field: error.field.rawValue, message: error.message) }
    }
    for (field, slot) in fieldErrors {
      record.set(slot, form.errors.first { $0.field == field }?.message ?? "")
    }
  }
}

private struct PhotoSlots: Sendable {
  let shape: Shape
  private let count: TextSlot
  private let megabytes: TextSlot
  private let again: FlagSlot

  init() {
    var builder = ShapeBuilder("photographs")
    count = builder.text("photoCount")
    megabytes = builder.text("photoMegabytes")
    again = builder.flag("photosAgain")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ photos: ReportForm.Photos, again isAgain: Bool) {
    row.set(count, String(photos.count))
    row.set(megabytes, String(photos.megabytes))
    row.set(again, isAgain)
  }
}
