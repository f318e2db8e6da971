import CaseStore
import Casework
import PortalContent

/// Counts every case once, for the portal and for each place, unit and category it belongs to.
struct CountingTask {
  private let context: SiteContext
  private let ids: CatalogueIDs
  private let calendar: WorkingCalendar
  private let placeLines: [[Int]]
  private let categoryLines: [[Int]]

  init(_ context: SiteContext, _ ids: CatalogueIDs) {
    self.context = context
    self.ids = ids
    calendar = context.portal.calendar
    placeLines = context.catalogue.places.indices.map { Catalogue.line($0, in: context.catalogue.places) }
    categoryLines = context.catalogue.categories.indices.map { Catalogue.line($0, in: context.catalogue.categories) }
  }

  func count(_ store: CaseStore) throws(StoreError) -> SiteFigures {
    let offset = context.portal.settings.offset
    var figures = SiteFigures(
      context.catalogue, months: try monthsWithCases(store, offset), offset: offset, cutOff: context.cutOff)
    var cursor = try store.caseFacts()
    var overdue: [OverdueCase] = []
    var briefs = BriefCounting(context)
    while let row = try cursor.next() {
      guard row.facts.receivedAt < context.cutOff else { continue }
      add(row, to: &figures, &overdue)
      try briefs.add(row, ids, store)
    }
    figures.briefs = briefs.bySlug
    figures.set(overdue: overdue, context.catalogue)
    return figures
  }

  private func add(_ row: CaseFactRow, to figures: inout SiteFigures, _ overdue: inout [OverdueCase]) {
    let seconds = timeUsed(row.facts)
    let (place, unit, category) = (ids.places[row.placeID], ids.units[row.unitID], ids.categories[row.categoryID])
    let top = category.flatMap { categoryLines[$0].last }
    figures.portal.add(row.facts, seconds: seconds)
    for position in place.map({ placeLines[$0] }) ?? [] {
      figures.places[position].add(row.facts, seconds: seconds)
      if let top, let seconds { figures.placeTimes.add(node: position, category: top, seconds: seconds) }
    }
    if let unit {
      figures.units[unit].add(row.factsOfUnit, seconds: seconds)
      if let top, let seconds { figures.unitTimes.add(node: unit, category: top, seconds: seconds) }
    }
    for former in row.unitEvents.formerUnits(besides: row.unitID) {
      guard let position = ids.units[former] else { continue }
      figures.units[position].add(former: row.unitEvents.events(of: former), of: row.facts.state)
    }
    for position in category.map({ categoryLines[$0] }) ?? [] {
      figures.categories[position].add(row.facts, seconds: seconds)
    }
    let late = OverdueCase(row.facts, place: place, unit: unit, category: category, cutOff: context.cutOff)
    if let late { overdue.append(late) }
  }

  /// Working seconds from report to answer; nil without an answer, or in years whose holidays are not known.
  private func timeUsed(_ facts: CaseFacts) -> Int? {
    guard let answered = facts.answeredAt, answered < context.cutOff, !facts.state.isExcluded else { return nil }
    return try? calendar.workingSeconds(from: facts.receivedAt, to: answered)
  }

  /// From the month of the first report to that of the cut-off, without gaps; none where there is no report.
  private func monthsWithCases(_ store: CaseStore, _ offset: UTCOffset) throws(StoreError) -> [CivilMonth] {
    guard let first = try store.firstReportAt(), first < context.cutOff else { return [] }
    var months = [offset.date(first).month]
    let last = offset.date(context.cutOff).month
    while let latest = months.last, latest < last { months.append(latest.next) }
    return months
  }
}
