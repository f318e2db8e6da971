import CaseStore
import Casework
import PortalContent

/// Published cases as far as topics ask about them: title, place, category and days.
struct PublishedTitles {
  private let context: SiteContext
  private let ids: CatalogueIDs

  init(_ context: SiteContext, _ ids: CatalogueIDs) {
    self.context = context
    self.ids = ids
  }

  func read(_ store: CaseStore) throws -> PublishedCases {
    var titles = PublishedCases()
    let published = try store.publishedCaseIDs()
    guard let first = published.first, let last = published.last else { return titles }
    var cursor = try store.publishedCases(in: first...last)
    while let row = try cursor.next() {
      guard row.facts.receivedAt < context.cutOff else { continue }
      let text = titles.append(title: row.title, href: "", place: "", category: "", answeredOn: "", row: [])
      titles.append(line(row, text))
    }
    return PublishedCases(merging: [titles])
  }

  private func line(_ row: PublishedCaseRow, _ text: CaseText) -> CaseLine {
    CaseLine(
      number: String(decoding: row.number, as: UTF8.self), href: "", text: text, place: ids.places[row.placeID],
      category: ids.categories[row.categoryID], unit: ids.units[row.unitID], kind: row.kind, grade: nil,
      resolution: nil, receivedAt: row.facts.receivedAt, answeredAt: nil, publishedAt: row.publishedAt, answeredOn: "",
      isLate: false, month: context.portal.settings.offset.date(row.facts.receivedAt).month)
  }
}
