import CSQLite
import CaseStore
import Casework
import Foundation
import MailIntake
import Sealing
import Testing
import Workspace

/// The messages as mail programs wrote them.
enum Letters {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(root)/Tests/MailIntakeTests/Messages/\(name).eml")))
  }

  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/Tests/MailIntakeTests/Messages").sorted()
      .map { String($0.dropLast(4)) }
  }

  /// A plain message; the lines come before the others of its head.
  static func message(_ lines: String = "", _ body: String) -> [UInt8] {
    Array((lines + "From: a@example.org\nMessage-ID: <1@example.org>\n\n" + body).utf8)
  }
}

/// A small portal in a folder of its own, with the templates that are shipped.
final class Portal {
  let workspace: Workspace

  init(language: String = "zh") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)").path
    workspace = Workspace(folder)
    try FileManager.default.createDirectory(atPath: folder + "/var/keys", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.templates, withDestinationPath: Letters.root + "/site-templates")
    let store = try CaseStore(path: workspace.database, access: .owner)
    _ = try store.synchronize(Self.reference(language))
    try store.addCodes([
      Code(text: "R7K3M4", place: "c1", material: "poster", placement: ""),
      Code(text: Self.oldCode, place: "old", material: "poster", placement: ""),
    ])
    _ = try store.synchronize(Self.reference(language, isOldRetired: true))
    try privateKey().publicKey.fileText.write(toFile: workspace.sealingKey, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: workspace.path) }

  static let oldCode: String = {
    var chance = SeededGenerator(5)
    return CodeText(using: &chance).text
  }()

  private static func reference(_ language: String, isOldRetired: Bool = false) -> PortalReference {
    PortalReference(
      places: [
        Place(code: "d", name: "开发区", level: .district),
        Place(code: "c1", name: "幸福社区", level: .community, parent: "d"),
        Place(code: "old", name: "旧社区", level: .community, parent: "d", isRetired: isOldRetired),
      ],
      units: [Unit(code: "u1", name: "城管局", peerGroup: "departments")],
      categories: [Category(code: "k", name: "环境")], limits: [], calendarDays: [:], calendarYears: 2024...2027,
      officeHours: [30_600..<43_200], offset: .china,
      profile: PortalProfile(
        name: "E应办", office: "开发区办公室", host: "https://e.example.gov.cn", telephone: "", language: language))
  }

  func privateKey() throws -> SealingPrivateKey {
    var chance = SeededGenerator(1)
    return try SealingPrivateKey(using: &chance)
  }

  /// Monday 2026-11-16, 09:00 in China.
  static let monday = UTCOffset.china.moment(CivilDate(daysSince1970: 20_773), secondOfDay: 9 * 3600)

  @discardableResult
  func take(_ message: MailMessage, at moment: Timestamp = Portal.monday) throws -> MailTaker.Taken {
    var chance = SystemRandomNumberGenerator()
    let store = try CaseStore(path: workspace.database, access: .readWrite)
    return try MailTaker(workspace: workspace, note: { Issue.record("noted: \($0)") }).take(
      message, into: store, at: moment, using: &chance)
  }

  /// The answer to a message, after it was taken.
  func answer(_ bytes: [UInt8], from address: String = "report@e.example.gov.cn") throws -> String? {
    let message = try MailMessage(bytes)
    let taken = try take(message)
    let from = try #require(MailAddress(address: address))
    let answer = try MailAnswer(
      to: message, taken, from: from, workspace: workspace,
      store: try CaseStore(path: workspace.database, access: .readWrite), at: Portal.monday)
    return answer.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// What a query gives, a line a row.
  func rows(_ sql: String) throws -> [String] { try databaseRows(sql, in: workspace.database) }
}
