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
    /// Every dispatch: to whom, when, and whether that unit sent it back.
    let dispatches: [Dispatch]
  }

  /// One dispatch.
  struct Dispatch {
    let unit: String?
    let at: Timestamp
    var isReturned = false
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
    var rows: [CaseFactRow] = []
    while let row = try cursor.next() { rows.append(row) }
    let numbers = try Self.numbers(store)
    self.rows = try rows.map { row in
      Row(
        place: places[row.placeID], unit: units[row.unitID], category: categories[row.categoryID], facts: row.facts,
        dispatches: Self.dispatches(in: try store.history(numbers[Int(row.id) - 1])))
    }
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

  /// 退回率 of a unit: cases it sent back, of those dispatched to it, by the histories. A dispatch that was neither sent back nor is the
  /// present one was a mistake of the dispatcher's, put right.
  func returnRate(of unit: String, _ period: Period) -> Ratio {
    var ratio = Ratio(0, of: 0)
    for row in rows where !row.facts.state.isExcluded {
      let own = row.dispatches.enumerated().filter { position, dispatch in
        dispatch.unit == unit && period.contains(dispatch.at) && dispatch.at < cutOff
          && (dispatch.isReturned || position == row.dispatches.count - 1)
      }
      if !own.isEmpty { ratio.denominator += 1 }
      if own.contains(where: \.element.isReturned) { ratio.numerator += 1 }
    }
    return ratio
  }

  /// The numbers of all cases, in the order of their ids.
  private static func numbers(_ store: CaseStore) throws -> [CaseNumber] {
    var numbers: [CaseNumber] = []
    let (moment, authority) = (try store.deskClock().moment(Timestamp(seconds: 0)), Authority(role: .supervisor))
    for page in 1... {
      let rows = try store.deskPage(DeskQuery(.all, page: page), at: moment, for: authority).rows
      if rows.isEmpty { break }
      numbers += rows.map(\.number)
    }
    return numbers.reversed()
  }

  private static func dispatches(in history: [Event]) -> [Dispatch] {
    var dispatches: [Dispatch] = []
    for event in history {
      switch event.action {
      case .dispatch: dispatches.append(Dispatch(unit: event.target, at: event.at))
      case .reopen: dispatches.append(Dispatch(unit: dispatches.last?.unit, at: event.at))
      case .sendBack: dispatches[dispatches.count - 1].isReturned = true
      default: break
      }
    }
    return dispatches
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
