import CaseStore
import Casework
import PortalContent
import Templates

/// How the telephones of each unit were answered in the latest full month that has calls, and in the one before.
struct CallSlots: Sendable {
  private let hasRows: FlagSlot
  private let rows: ListSlot
  private let line: TextSlot
  private let unit: TextSlot
  private let month: TextSlot
  private let offered: TextSlot
  private let answered: TextSlot
  private let share: RecordSlot
  private let ratio = RatioSlots()

  init(_ page: inout ShapeBuilder) {
    var row = ShapeBuilder("calls of a unit in a month")
    line = row.text("line")
    unit = row.text("unit")
    month = row.text("month")
    offered = row.text("offered")
    answered = row.text("answered")
    share = row.record("share", ratio.shape)
    hasRows = page.flag("hasCalls")
    rows = page.list("calls", row.build())
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    let current = context.portal.settings.offset.date(context.cutOff).month
    let latest = context.calls.last { $0.month < current }?.month
    record.set(hasRows, latest != nil)
    guard let latest else { return }
    let shown = context.calls.filter { $0.month == latest || $0.month == latest.previous }
    let ownLines = try context.say("calls.own")
    // Unit by unit, the latest month first, so that a unit is compared with itself.
    var units: [String?] = []
    for total in shown where !units.contains(total.calls.unit) { units.append(total.calls.unit) }
    for code in Self.inOrder(units, context) {
      let name = code.map { code in
        context.catalogue.unitPosition[code].map { context.catalogue.units[$0].name } ?? code
      }
      for total in shown.reversed() where total.calls.unit == code {
        record.append(rows) { fill(&$0, total, name ?? ownLines) }
      }
    }
  }

  private func fill(_ row: inout Row, _ total: MonthlyCallTotal, _ name: String) {
    let ratio = total.calls.answered
    row.set(line, "\(total.month),\(total.calls.unit ?? "")")
    row.set(unit, name)
    row.set(month, total.month.description)
    row.set(offered, String(ratio.denominator))
    row.set(answered, String(ratio.numerator))
    row.set(share) { self.ratio.fill(&$0, ratio) }
  }

  /// As the catalogue has them, the portal's own lines first.
  private static func inOrder(_ units: [String?], _ context: SiteContext) -> [String?] {
    func position(_ code: String?) -> Int { code.map { context.catalogue.unitPosition[$0] ?? .max } ?? -1 }
    return units.sorted { (position($0), $0 ?? "") < (position($1), $1 ?? "") }
  }
}
