import CSQLite
import CaseStore
import Casework
import Glibc
import HTTPExchange
import Intake
import Sealing
import Testing
import Workspace

/// A small portal in a folder of its own, with the templates that are shipped.
final class TestPortal {
  let workspace: Workspace

  /// With or without a key to seal contacts to, and a calendar of these years.
  init(keepsContacts: Bool = true, calendarYears: ClosedRange<Int> = 2024...2027) throws {
    var name = Array("/tmp/intake-XXXXXX".utf8CString)
    workspace = Workspace(try #require(mkdtemp(&name).map { String(cString: $0) }))
    for folder in ["public", "public/R", "public/assets", "var", "var/keys", "run", "logs", "cgi"] {
      mkdir(workspace.path + "/" + folder, 0o755)
    }
    try #require(symlink(Checkout.root + "/site-templates", workspace.templates) == 0)
    let store = try CaseStore(path: workspace.database, access: .owner)
    _ = try store.synchronize(.sample(calendarYears))
    try store.addCodes(Self.codes.map { Code(text: $0, place: "c1", material: "poster", placement: "") })
    try store.retire(code: Self.codes[1])
    try store.redirect(code: Self.codes[2], to: Self.codes[0])
    if keepsContacts { try write("var/keys/contact.public", try privateKey().publicKey.fileText) }
  }

  deinit { Files.remove(workspace.path) }

  /// Six codes that begin with a letter: the first is in use, the second retired, the third leads to the first.
  static let codes: [String] = {
    var chance = SeededGenerator(7)
    return (0..<3).map { _ in CodeText(using: &chance).text }
  }()
  static var code: String { codes[0] }

  func privateKey() throws -> SealingPrivateKey {
    var chance = SeededGenerator(1)
    return try SealingPrivateKey(using: &chance)
  }

  /// What the portal does by itself, as content switches it on.
  func switchRulesOn() throws {
    var reference = PortalReference.sample(2024...2027)
    reference.automatic = AutomaticRules()
    _ = try CaseStore(path: workspace.database, access: .owner).synchronize(reference)
  }

  /// A grid worker or deputy with a personal code, who is responsible for a place or for all.
  func addUser(_ login: String, role: Role, code: String, place: String? = nil) throws {
    let place = place.map { "(SELECT id FROM places WHERE code = '\($0)')" } ?? "NULL"
    try run(
      """
      INSERT INTO users (login, name, role, place_id, personal_code, password, is_disabled, created_at)
      VALUES ('\(login)', '\(login)', '\(role.rawValue)', \(place), '\(code)', '', 0, 0)
      """)
  }

  func store() throws -> CaseStore { try CaseStore(path: workspace.database, access: .readWrite) }

  func write(_ path: String, _ text: String) throws { try Files.write(workspace.path + "/" + path, text) }

  func run(_ sql: String) throws {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    try #require(sqlite3_open(workspace.database, &database) == SQLITE_OK)
    try #require(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }

  /// The first column of each row.
  func column(_ sql: String) throws -> [String] { try databaseRows(sql, in: workspace.database) }
}

extension PortalReference {
  static func sample(_ years: ClosedRange<Int>) -> PortalReference {
    PortalReference(
      places: [
        Place(code: "d", name: "开发区", level: .district),
        Place(code: "s1", name: "东风街道", level: .street, parent: "d"),
        Place(code: "c1", name: "幸福社区", level: .community, parent: "s1"),
        Place(code: "old", name: "旧社区", level: .community, parent: "s1", isRetired: true),
      ],
      units: [
        Unit(code: "u1", name: "城管局", peerGroup: "departments"),
        Unit(code: "u2", name: "水务局", peerGroup: "departments"),
      ],
      categories: [
        Category(code: "k", name: "环境"), Category(code: "k1", name: "垃圾 & 水", parent: "k", unit: "u1"),
        Category(code: "k2", name: "照明", parent: "k", unit: "u1"),
      ],
      limits: [
        TimeLimit(step: .sign, amount: 2, measure: .workingHours),
        TimeLimit(step: .answer, amount: 3, measure: .workingDays),
      ],
      calendarDays: [:], calendarYears: years, officeHours: [30_600..<43_200, 50_400..<63_000], offset: .china,
      profile: PortalProfile(
        name: "E应办", office: "开发区办公室", host: "https://e.example.gov.cn", telephone: "0533-2180000"))
  }
}

/// Monday 2026-11-16, 09:00 in China.
let monday = UTCOffset.china.moment(CivilDate(daysSince1970: 20_773), secondOfDay: 9 * 3600)
