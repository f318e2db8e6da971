import CaseStore
import Casework
import PortalContent
import Workspace

/// The cases of a database as the definitions of the figures count them, apart from the build.
struct CountedCases {
  /// One case and the codes of what it belongs to.
  struct Row {
    let place: String?
    let unit: String?
    let category: String?
    let facts: CaseFacts
  }

  let rows: [Row]
  let cutOff: Timestamp
  private let parents: [String: String]

  init(_ site: TestSite, cutOff: Timestamp) throws {
    let store = try CaseStore(path: site.workspace.database, access: .readOnly)
    let reference = try store.referenceData()
    let places = Dictionary(uniqueKeysWithValues: reference.places.map { ($0.id, $0.value.code) })
    let units = Dictionary(uniqueKeysWithValues: reference.units.map { ($0.id, $0.value.code) })
    let categories = Dictionary(uniqueKeysWithValues: reference.categories.map { ($0.id, $0.value.code) })
    var cursor = try store.caseFacts()
    var rows: [Row] = []
    while let row = try cursor.next() {
      rows.append(
        Row(
          place: places[row.placeID], unit: units[row.unitID], category: categories[row.categoryID], facts: row.facts))
    }
    self.rows = rows
    self.cutOff = cutOff
    parents = Dictionary(
      uniqueKeysWithValues: reference.places.compactMap { place in place.value.parent.map { (place.value.code, $0) } }
        + reference.categories.compactMap { category in category.value.parent.map { (category.value.code, $0) } })
  }

  func tally(_ period: Period = .always, where belongs: (Row) -> Bool = { _ in true }) -> Tally {
    var tally = Tally(period: period, cutOff: cutOff)
    for row in rows where belongs(row) { tally.add(row.facts) }
    return tally
  }

  /// Whether a place or category is another one or lies in it.
  func lies(_ code: String?, in other: String) -> Bool {
    guard let code else { return false }
    return code == other || lies(parents[code], in: other)
  }
}

extension Ratio {
  /// As a cell of a table shows it.
  var cell: String { percentText.map { "\($0)% \(numerator)/\(denominator)" } ?? "—" }

  /// As a large figure shows it, with the small text beneath.
  var figure: [String] {
    percentText.map { ["\($0)%", "\(numerator) / \(denominator)"] } ?? ["—", "还没有可计算的工单"]
  }
}
