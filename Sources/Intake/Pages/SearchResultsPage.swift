internal import CaseStore
internal import HTTPExchange
internal import Pages
internal import Templates

/// The shape of `search.mustache`: the form with what was asked, and what was found.
struct SearchResultsPage {
  static let template = "search"

  /// What the index said.
  struct Results {
    let answer: SearchAnswer
    let choices: SearchChoices
  }

  let shape: Shape
  private let chrome: Chrome
  private let text: TextSlot
  private let isNarrowed: FlagSlot
  private let option = OptionRow()
  private let filters: [ListSlot]
  private let hasFilters: FlagSlot
  private let readings: [(SearchAnswer.Reading, FlagSlot)]
  private let isNotYet: FlagSlot
  private let isNone: FlagSlot
  private let count: TextSlot
  private let isMore: FlagSlot
  private let hasPages: FlagSlot
  private let hasMorePages: FlagSlot
  private let hit = SearchHitRow()
  private let pages: ListSlot
  private let cases: ListSlot
  private let isPaged: FlagSlot
  private let places: [TextSlot]

  init() {
    var builder = ShapeBuilder("search")
    chrome = Chrome(&builder)
    text = builder.text("text")
    isNarrowed = builder.flag("narrowed")
    let option = option.shape
    filters = ["places", "categories", "units", "months"].map { builder.list($0, option) }
    hasFilters = builder.flag("hasFilters")
    readings = [
      (.empty, builder.flag("empty")), (.tooShort, builder.flag("tooShort")), (.noWords, builder.flag("noWords")),
      (.searched, builder.flag("searched")),
    ]
    isNotYet = builder.flag("notYet")
    isNone = builder.flag("none")
    count = builder.text("count")
    isMore = builder.flag("more")
    hasPages = builder.flag("hasPages")
    hasMorePages = builder.flag("hasMorePages")
    pages = builder.list("pages", hit.shape)
    cases = builder.list("cases", hit.shape)
    isPaged = builder.flag("paged")
    places = ["newerHref", "olderHref", "number", "last"].map { builder.text($0) }
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, site: SiteFacts, head: PageHead, _ question: SearchQuestion, _ results: Results?,
    mount: String, _ wording: SearchWording
  ) {
    chrome.fill(&record, site: site, head: head)
    record.set(text, question.text)
    record.set(isNarrowed, question.isNarrowed)
    record.set(isNotYet, results == nil)
    record.set(hasFilters, results != nil)
    let answer = results?.answer ?? SearchAnswer(.empty)
    for (reading, flag) in readings { record.set(flag, results != nil && answer.reading == reading) }
    if let results { fillFilters(&record, question, results.choices, wording) }
    record.set(isNone, answer.reading == .searched && answer.cases.isEmpty && answer.pages.isEmpty)
    record.set(count, answer.cases.isEmpty ? "" : String(answer.caseCount))
    record.set(isMore, answer.isMore)
    record.set(hasPages, !answer.pages.isEmpty)
    record.set(hasMorePages, answer.hasMorePages)
    for found in answer.pages { record.append(pages) { hit.fill(&$0, found, wording.sorts[found.sort] ?? "") } }
    for found in answer.cases { record.append(cases) { hit.fill(&$0, found) } }
    fillPlaces(&record, question, answer, mount)
  }

  private func fillFilters(
    _ record: inout Record, _ question: SearchQuestion, _ choices: SearchChoices, _ wording: SearchWording
  ) {
    let entries = [
      (choices.places, question.place, wording.anyPlace), (choices.categories, question.category, wording.anyCategory),
      (choices.units, question.unit, wording.anyUnit), (choices.months, question.month, wording.anyMonth),
    ]
    for (list, (choices, chosen, any)) in zip(filters, entries) {
      record.append(list) { option.fill(&$0, ReportForm.Choice(value: "", label: any), chosen: chosen.isEmpty) }
      for choice in choices {
        // The depth shows as in a table of contents; a choice can hold no markup.
        let label = String(repeating: "\u{3000}", count: choice.depth) + choice.name
        record.append(list) {
          option.fill(&$0, ReportForm.Choice(value: choice.value, label: label), chosen: choice.value == chosen)
        }
      }
    }
  }

  private func fillPlaces(
    _ record: inout Record, _ question: SearchQuestion, _ answer: SearchAnswer, _ mount: String
  ) {
    record.set(isPaged, answer.pageCount > 1)
    let values = [
      answer.page > 1 ? href(question, page: answer.page - 1, mount) : "",
      answer.page < answer.pageCount ? href(question, page: answer.page + 1, mount) : "",
      String(answer.page), String(answer.pageCount),
    ]
    for (slot, value) in zip(places, values) { record.set(slot, value) }
  }

  private func href(_ question: SearchQuestion, page: Int, _ mount: String) -> String {
    let fields = [
      ("q", question.text), ("place", question.place), ("category", question.category), ("unit", question.unit),
      ("month", question.month), ("page", page > 1 ? String(page) : ""),
    ]
    return LocalLocation(mount + "/search", query: fields.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) })
      .text
  }
}
