import Casework
import Pages
import Templates

/// `case-list.mustache`: one page of a list of published cases.
struct CaseListPage: Sendable {
  static let template = "case-list"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let count: TextSlot
  private let cases: CaseRowSlots
  private let paged: FlagSlot
  private let newerHref: TextSlot
  private let olderHref: TextSlot
  private let pageNumber: TextSlot
  private let pageCount: TextSlot
  private let hasMonths: FlagSlot
  private let months: ListSlot
  private let monthName: TextSlot
  private let monthHref: TextSlot
  private let monthCount: TextSlot

  init() {
    var month = ShapeBuilder("month link")
    monthName = month.text("name")
    monthHref = month.text("href")
    monthCount = month.text("count")
    var builder = ShapeBuilder("case list")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    count = builder.text("count")
    cases = CaseRowSlots(&builder)
    paged = builder.flag("paged")
    newerHref = builder.text("newerHref")
    olderHref = builder.text("olderHref")
    pageNumber = builder.text("pageNumber")
    pageCount = builder.text("pageCount")
    hasMonths = builder.flag("hasMonths")
    months = builder.list("months", month.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ list: CaseList, page: CaseList.Page, _ context: SiteContext) throws {
    let title =
      try page.number.map { number in
        try context.say("cases.page-title", ("title", list.title), ("page", String(number)))
      } ?? list.title
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(title: title, description: list.description, path: page.href, section: .cases))
    crumbs.fill(&record, list.crumbs)
    cases.fill(&record, page.positions.reversed(), context)
    let older = list.leadsToMonths ? monthOfOldest(page, context) : page.olderHref
    record.set(paged, page.newerHref != nil || older != nil)
    record.set(newerHref, page.newerHref ?? "")
    record.set(olderHref, older ?? "")
    record.set(pageNumber, page.number.map(String.init) ?? "")
    fillTotals(&record, list, isFront: page.number == nil, context)
  }

  /// The list of the month in which what the front page shows ends; nil where it shows everything.
  private func monthOfOldest(_ page: CaseList.Page, _ context: SiteContext) -> String? {
    guard let oldest = page.positions.first, oldest > 0 else { return nil }
    return "/cases/\(context.published.lines[oldest].month)/"
  }

  /// What changes with every new case stands on the front page only, so that the others stay as they are.
  private func fillTotals(_ record: inout Record, _ list: CaseList, isFront: Bool, _ context: SiteContext) {
    record.set(count, isFront ? String(list.positions.count) : "")
    record.set(pageCount, isFront ? String(list.pageCount) : "")
    record.set(hasMonths, isFront && list.leadsToMonths && !context.publishedBy.months.isEmpty)
    guard isFront, list.leadsToMonths else { return }
    for month in context.publishedBy.months.reversed() {
      record.append(months) { row in
        row.set(monthName, month.month.description)
        row.set(monthHref, "/cases/\(month.month)/")
        row.set(monthCount, String(month.positions.count))
      }
    }
  }
}
