import CaseStore
import Casework
import Glibc
import PortalContent
import Simulation
import Testing

/// The demo office, and a history of it in a database of its own.
final class PlayedHistory {
  let portal: Portal
  let scenario: Scenario
  let store: CaseStore
  var path: String { folder + "/portal.sqlite" }
  var offset: UTCOffset { portal.settings.offset }
  /// The first moment after the last day.
  var end: Timestamp { offset.moment(scenario.until + 1) }
  private let folder: String

  /// Plays a history of the shipped content or of another office, after changes to its scenario and, where given, with other rules.
  init(
    of office: Portal? = nil, cases: Int? = nil, seed: UInt64 = 1, until: CivilDate? = nil, codes: [Code] = [],
    rules: AutomaticRules? = nil,
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws {
    var portal = try office ?? Self.shipped.get()
    portal.automatic = rules ?? portal.automatic
    var scenario = try #require(portal.scenario)
    change(&scenario)
    var template = Array("/tmp/simulation-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    store = try CaseStore(path: folder + "/portal.sqlite", access: .owner)
    _ = try store.synchronize(PortalReference(portal))
    try store.addCodes(codes)
    let simulation = Simulation(portal: portal, scenario: scenario, cases: cases, seed: seed, until: until)
    try simulation.run(into: store)
    scenario.until = until ?? scenario.until
    self.portal = portal
    self.scenario = scenario
  }

  deinit {
    for name in ["portal.sqlite", "portal.sqlite-journal", "portal.sqlite.queue"] {
      unlink(folder + "/" + name)
    }
    rmdir(folder)
  }

  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  static let shipped = Result { try Portal.read(workspace: root) }

  func facts() throws -> [CaseFactRow] {
    var cursor = try store.caseFacts()
    var rows: [CaseFactRow] = []
    while let row = try cursor.next() { rows.append(row) }
    return rows
  }

  /// The figures up to the end of the last day.
  func tally() throws -> Tally {
    var tally = Tally(cutOff: end)
    for row in try facts() { tally.add(row.facts) }
    return tally
  }

  /// The cases' numbers in the order of their ids: as they come in, counted from 1 each day.
  func numbers() throws -> [CaseNumber] {
    var counts: [CivilDate: Int] = [:]
    return try facts().map { row in
      let day = offset.date(row.facts.receivedAt)
      counts[day, default: 0] += 1
      return CaseNumber(day: day, ordinal: counts[day] ?? 0)
    }
  }

  func histories() throws -> [[Event]] { try numbers().map { try store.history($0) } }
}

extension PortalReference {
  init(_ portal: Portal) {
    self.init(
      places: portal.places, units: portal.units, categories: portal.categories, limits: portal.limits,
      calendarDays: Dictionary(
        portal.calendarDays.map { ($0.date, $0.isWorking) }, uniquingKeysWith: { first, _ in first }),
      calendarYears: portal.calendarYears, officeHours: portal.settings.officeHours, offset: portal.settings.offset,
      dispatchRules: portal.dispatchRules, automatic: portal.automatic, notices: portal.noticeAudiences,
      replyTemplates: portal.replyTemplates)
  }
}

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
