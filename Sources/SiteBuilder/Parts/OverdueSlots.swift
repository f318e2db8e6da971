import Casework
import Templates
import PortalContent

/// What is open past its deadline, as `overdue.mustache` shows it: whose it is, what it is about and for how long, and
/// nothing that anybody wrote.
struct OverdueSlots: Sendable {
  /// Which of the columns a page shows; what the page itself is about goes without saying.
  struct Columns: OptionSet, Sendable {
    let rawValue: Int
    static let place = Columns(rawValue: 1)
    static let unit = Columns(rawValue: 2)
    static let category = Columns(rawValue: 4)
  }

  private let count: TextSlot
  private let list: ListSlot
  private let place: TextSlot
  private let unit: TextSlot
  private let unitHref: TextSlot
  private let category: TextSlot
  private let due: TextSlot
  private let since: TextSlot

  init(_ page: inout ShapeBuilder) {
    var row = ShapeBuilder("overdue case")
    place = row.text("place")
    unit = row.text("unit")
    unitHref = row.text("unitHref")
    category = row.text("category")
    due = row.text("due")
    since = row.text("since")
    list = page.list("overdue", row.build())
    count = page.text("overdueCount")
  }

  /// Fills the first `limit` of all overdue cases, given longest first, and how many there are. A place is named down to the street.
  func fill(
    _ record: inout Record, _ cases: [OverdueCase], limit: Int, columns: Columns, _ context: SiteContext
  ) {
    let catalogue = context.catalogue
    record.set(count, cases.isEmpty ? "" : String(cases.count))
    for late in cases.prefix(limit) {
      let unitNode = columns.contains(.unit) ? late.unit.map { catalogue.units[$0] } : nil
      let categoryNode = late.category.map { catalogue.categories[Catalogue.top($0, in: catalogue.categories)] }
      let placeNode = late.place.map { catalogue.places[Catalogue.second($0, in: catalogue.places)] }
      record.append(list) { row in
        row.set(place, columns.contains(.place) ? placeNode?.name ?? "" : "")
        row.set(unit, unitNode?.name ?? "")
        row.set(unitHref, unitNode?.href ?? "")
        row.set(category, columns.contains(.category) ? categoryNode?.name ?? "" : "")
        row.set(due, context.portal.settings.offset.date(late.due).description)
        row.set(since, context.durations.calendarText(context.cutOff - late.due))
      }
    }
  }
}
