internal import Pages
internal import Templates

/// The shape of `patrol.mustache`: the short form of a grid worker or deputy, and what they have handed in.
struct PatrolPage {
  static let template = "patrol"

  /// What the page shows.
  struct Content {
    var name: String
    var isDeputy: Bool
    var action: String
    var hidden: [(name: String, value: String)]
    /// What was just received, in a sentence; empty for nothing.
    var received = ""
    var place: String
    /// Where there is nothing to choose, the one place.
    var fixedPlace: String?
    var places: [ReportForm.Choice]
    var kinds: [ReportForm.Choice] = []
    var kind = ""
    var categoryGroups: [(name: String, categories: [ReportForm.Choice])]
    var category = ""
    var text = ""
    var handled: [ReportForm.Choice] = []
    var handledChoice = ""
    var note = ""
    var errors: [(field: String, message: String)] = []
    var wasNotStored = false
    var waiting: [PatrolReportRow.Content] = []
    var others: [PatrolReportRow.Content] = []
    /// Published answers of the area.
    var nearby: [PatrolReportRow.Content] = []
  }

  let shape: Shape
  private let chrome: Chrome
  private let texts: [(KeyPath<Content, String>, TextSlot)]
  private let flags: [(KeyPath<Content, Bool>, FlagSlot)]
  private let field: FieldRow
  private let hidden: ListSlot
  private let errorRow: ErrorRow
  private let errors: ListSlot
  private let hasErrors: FlagSlot
  private let fieldErrors: [(String, TextSlot)]
  private let fixedPlace: TextSlot
  private let option: OptionRow
  private let options: [(KeyPath<Content, [ReportForm.Choice]>, KeyPath<Content, String>, ListSlot)]
  private let group: OptionGroupRow
  private let groups: ListSlot
  private let reportRow: PatrolReportRow
  private let waiting: ListSlot
  private let others: ListSlot
  private let hasWaiting: FlagSlot
  private let hasOthers: FlagSlot
  private let nearby: ListSlot
  private let hasNearby: FlagSlot

  init() {
    var builder = ShapeBuilder("patrol")
    chrome = Chrome(&builder)
    texts = [
      (\.name, builder.text("name")), (\.action, builder.text("action")), (\.received, builder.text("received")),
      (\.place, builder.text("place")), (\.text, builder.text("text")), (\.note, builder.text("note")),
    ]
    flags = [(\.isDeputy, builder.flag("isDeputy")), (\.wasNotStored, builder.flag("wasNotStored"))]
    field = FieldRow()
    hidden = builder.list("hidden", field.shape)
    errorRow = ErrorRow()
    errors = builder.list("errors", errorRow.shape)
    hasErrors = builder.flag("hasErrors")
    fieldErrors = ["place", "text", "kind", "category", "handled", "note"].map { ($0, builder.text("\($0)Error")) }
    fixedPlace = builder.text("fixedPlace")
    option = OptionRow()
    options = [
      (\.places, \.place, builder.list("places", option.shape)), (\.kinds, \.kind, builder.list("kinds", option.shape)),
      (\.handled, \.handledChoice, builder.list("handled", option.shape)),
    ]
    group = OptionGroupRow()
    groups = builder.list("categoryGroups", group.shape)
    reportRow = PatrolReportRow()
    waiting = builder.list("waiting", reportRow.shape)
    others = builder.list("others", reportRow.shape)
    hasWaiting = builder.flag("hasWaiting")
    hasOthers = builder.flag("hasOthers")
    nearby = builder.list("nearby", reportRow.shape)
    hasNearby = builder.flag("hasNearby")
    shape = builder.build()
  }

  func fill(_ record: inout Record, site: SiteFacts, head: PageHead, _ content: Content) {
    chrome.fill(&record, site: site, head: head)
    for (path, slot) in texts { record.set(slot, content[keyPath: path]) }
    for (path, slot) in flags { record.set(slot, content[keyPath: path]) }
    record.set(fixedPlace, content.fixedPlace ?? "")
    for entry in content.hidden { record.append(hidden) { field.fill(&$0, entry) } }
    fillErrors(&record, content)
    for (choices, chosen, slot) in options {
      for choice in content[keyPath: choices] {
        record.append(slot) { option.fill(&$0, choice, chosen: choice.value == content[keyPath: chosen]) }
      }
    }
    for entry in content.categoryGroups { record.append(groups) { group.fill(&$0, entry, chosen: content.category) } }
    record.set(hasWaiting, !content.waiting.isEmpty)
    record.set(hasOthers, !content.others.isEmpty)
    for entry in content.waiting { record.append(waiting) { reportRow.fill(&$0, entry) } }
    record.set(hasNearby, !content.nearby.isEmpty)
    for entry in content.nearby { record.append(nearby) { reportRow.fill(&$0, entry) } }
    for entry in content.others { record.append(others) { reportRow.fill(&$0, entry) } }
  }

  private func fillErrors(_ record: inout Record, _ content: Content) {
    record.set(hasErrors, !content.errors.isEmpty)
    for error in content.errors {
      record.append(errors) { errorRow.fill(&$0, field: error.field, message: error.message) }
    }
    for (name, slot) in fieldErrors { record.set(slot, content.errors.first { $0.field == name }?.message ?? "") }
  }
}

extension PatrolPage.Content {
  /// The key of the page's title.
  var title: String {
    if !errors.isEmpty { return "patrol.error-title" }
    return isDeputy ? "patrol.deputy-title" : "patrol.title"
  }
}
