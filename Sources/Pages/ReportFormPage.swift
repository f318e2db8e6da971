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
  private let wasNotStored: FlagSlot
  private let hasErrors: FlagSlot
  private let errors: ListSlot
  private let errorRow: ErrorRow
  private let fieldErrors: [(ReportForm.Field, TextSlot)]
  private let kinds: ListSlot
  private let groups: ListSlot
  private let group: GroupRow

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
    wasNotStored = builder.flag("wasNotStored")
    hasErrors = builder.flag("hasErrors")
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    fieldErrors = ReportForm.Field.allCases.map { ($0, builder.text("\($0.rawValue)Error")) }
    group = GroupRow()
    kinds = builder.list("kinds", group.choice.shape)
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
    fillErrors(&record, form)
    for choice in form.kinds {
      record.append(kinds) { group.choice.fill(&$0, choice, chosen: choice.value == form.answers.kind) }
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

private struct GroupRow: Sendable {
  let shape: Shape
  let choice: ChoiceRow
  private let name: TextSlot
  private let categories: ListSlot

  init() {
    choice = ChoiceRow()
    var builder = ShapeBuilder("category group")
    name = builder.text("name")
    categories = builder.list("categories", choice.shape)
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ entry: (name: String, categories: [ReportForm.Choice]), chosen: String) {
    row.set(name, entry.name)
    for category in entry.categories {
      row.append(categories) { choice.fill(&$0, category, chosen: category.value == chosen) }
    }
  }
}

private struct ChoiceRow: Sendable {
  let shape: Shape
  private let value: TextSlot
  private let label: TextSlot
  private let chosen: FlagSlot

  init() {
    var builder = ShapeBuilder("choice")
    value = builder.text("value")
    label = builder.text("label")
    chosen = builder.flag("chosen")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ choice: ReportForm.Choice, chosen isChosen: Bool) {
    row.set(value, choice.value)
    row.set(label, choice.label)
    row.set(chosen, isChosen)
  }
}
