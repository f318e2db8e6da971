import CaseStore
import Casework
import Credentials
import Foundation
import HTTPExchange
import Sealing
import Testing
import Workspace

/// A small portal in a folder of its own, with the templates that are shipped and one account for each role.
final class TestPortal {
  static let password = "一把好钥匙 2026"
  /// Made once: a hash is meant to take long.
  private static let hash: Result<String, any Error> = Result {
    var chance = SeededGenerator(1)
    return try PasswordHash(of: Password(typed: password), using: &chance).text
  }

  let workspace: Workspace

  init() throws {
    var name = Array("/tmp/desk-XXXXXX".utf8CString)
    workspace = Workspace(try #require(mkdtemp(&name).map { String(cString: $0) }))
    for folder in ["public", "var", "var/keys", "run", "logs", "cgi"] { mkdir(workspace.path + "/" + folder, 0o755) }
    try #require(symlink(Checkout.root + "/site-templates", workspace.templates) == 0)
    let store = try CaseStore(path: workspace.database, access: .owner)
    _ = try store.synchronize(.sample)
    let key = try privateKey()
    try write("var/keys/contact.private", key.fileText)
    let hash = try Self.hash.get()
    for (login, role, unit) in [
      ("dispatcher", Role.dispatcher, nil), ("first", .handler, "u1"), ("second", .handler, "u2"),
      ("supervisor", .supervisor, nil), ("leader", .leader, nil), ("publicist", .publicist, nil),
      ("editor", .editor, nil), ("admin", .administrator, nil),
    ] as [(String, Role, String?)] {
      let new = NewStaffMember(login: login, name: "姓名 \(login)", role: role, unit: unit, passwordHash: hash)
      try store.addUser(new, by: nil, at: monday)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: workspace.path) }

  func privateKey() throws -> SealingPrivateKey {
    var chance = SeededGenerator(1)
    return try SealingPrivateKey(using: &chance)
  }

  func store() throws -> CaseStore { try CaseStore(path: workspace.database, access: .readWrite) }

  func write(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: workspace.path + "/" + path))
  }

  /// A case carried so far by one action after the other, with a contact.
  func receive(
    _ steps: NewEvent..., text: String = "路灯 <b> 不亮", category: String = "k1", at moment: Timestamp = monday
  ) throws -> CaseNumber {
    var chance = SystemRandomNumberGenerator()
    let key = try privateKey().publicKey
    let report = NewReport(
      origin: .place("c1"), category: category, kind: .help, channel: .web, text: text,
      sealContact: { try? SealedContact.seal(Array("13800138000".utf8), to: key, caseNumber: $0.description) })
    let store = try store()
    let number = try store.receive(report, at: moment, using: &chance).number
    for step in steps { try store.record(step, on: number, at: moment + 60) }
    return number
  }

  func history(_ number: CaseNumber) throws -> [Action] { try store().history(number).map(\.action) }
}

/// A dispatch to a unit.
func dispatch(_ unit: String) -> NewEvent { NewEvent(.dispatch, by: .dispatcher, user: "dispatcher", target: unit) }

extension PortalReference {
  static let sample = PortalReference(
    places: [
      Place(code: "d", name: "开发区", level: .district),
      Place(code: "s1", name: "东风街道", level: .street, parent: "d"),
      Place(code: "c1", name: "幸福社区", level: .community, parent: "s1"),
    ],
    units: [
      Unit(code: "u1", name: "城管局", peerGroup: "departments"), Unit(code: "u2", name: "水务局", peerGroup: "departments"),
    ],
    categories: [
      Category(code: "k", name: "环境"), Category(code: "k1", name: "照明", parent: "k", unit: "u1"),
      Category(code: "k2", name: "供水", parent: "k"),
    ],
    limits: [
      TimeLimit(step: .sign, amount: 2, measure: .workingHours),
      TimeLimit(step: .answer, amount: 3, measure: .workingDays),
    ],
    calendarDays: [:], calendarYears: 2024...2027, officeHours: [30_600..<43_200, 50_400..<63_000], offset: .china,
    profile: PortalProfile(name: "E应办", host: "https://e.example.gov.cn"),
    dispatchRules: [DispatchRule(category: "k2", unit: "u2", reason: "供水归水务")], automatic: AutomaticRules(),
    replyTemplates: [ReplyTemplate(title: "已修", text: "已经修好。")])
}

/// Monday 2026-11-16, 09:00 in China.
let monday = UTCOffset.china.moment(CivilDate(daysSince1970: 20_773), secondOfDay: 9 * 3600)
