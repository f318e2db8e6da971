import CSQLite
import CaseStore
import Casework
import Foundation
import Sealing
import Testing
import Workspace

@testable import Doctor

/// A portal in a folder of its own that is well until a test makes it sick.
final class SickPortal {
  let workspace: Workspace
  let now = Timestamp(seconds: Int64(Date().timeIntervalSince1970))

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "doctor-\(UUID().uuidString)").path
    workspace = Workspace(folder)
    for part in [workspace.site + "/assets", workspace.storage + "/keys", workspace.templates] {
      try FileManager.default.createDirectory(atPath: part, withIntermediateDirectories: true)
    }
    chmod(workspace.storage, 0o750)
    try FileManager.default.copyItem(atPath: Self.root + "/Examples/starter/content", toPath: workspace.content)
    try writeKeys(opening: 1, sealing: 1)
    _ = try CaseStore(path: workspace.database, access: .owner).synchronize(Self.reference)
    try write("public/index.html", "<!doctype html><title>回音</title>")
    try write("public/404.html", "<!doctype html><title>没有这个页面</title>")
    try write("public/assets/site.css", "")
    try write("var/site-manifest", "")
  }

  deinit { try? FileManager.default.removeItem(atPath: workspace.path) }

  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// What comes of trying the decoder of photographs.
  var trial: DecoderTrial? = .works

  func examination(address: String? = nil, _ allowances: Allowances = Allowances()) -> Examination {
    let trial = trial
    return Examination(workspace, at: now, address: address, allowances: allowances, decoderTrial: { trial })
  }

  /// Expects one finding of a kind and level with these words, and something to do where all is not well.
  func expect(
    _ check: Finding.Check, _ level: Finding.Level, _ words: String, _ allowances: Allowances = Allowances(),
    at address: String? = nil, location: SourceLocation = #_sourceLocation
  ) throws {
    let findings = examination(address: address, allowances).run().findings.filter { $0.check == check }
    let found = findings.first { $0.level == level && (words.isEmpty || $0.sentence.contains(words)) }
    #expect(found != nil, "\(findings)", sourceLocation: location)
    if level != .fine { #expect(found?.advice != nil, sourceLocation: location) }
  }

  func write(_ path: String, _ text: String) throws {
    let url = URL(fileURLWithPath: workspace.path + "/" + path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func writeKeys(opening: UInt64, sealing: UInt64) throws {
    var (one, other) = (SeededGenerator(opening), SeededGenerator(sealing))
    try write("var/keys/contact.private", try SealingPrivateKey(using: &one).fileText)
    try write("var/keys/contact.public", try SealingPrivateKey(using: &other).publicKey.fileText)
    chmod(workspace.openingKey, 0o600)
  }

  /// Takes a report.
  /// - Returns: its number.
  func report(at moment: Timestamp) throws -> String {
    var generator = SeededGenerator(UInt64(moment.seconds))
    let report = NewReport(origin: .place("c1"), kind: .help, channel: .web, text: "路灯不亮")
    return try CaseStore(path: workspace.database, access: .readWrite).receive(report, at: moment, using: &generator)
      .number.description
  }

  func run(_ sql: String) throws {
    let other = try hold(with: sql)
    other.release()
  }

  /// Another program that holds the database until it is told to let go.
  func hold(with sql: String = "BEGIN IMMEDIATE") throws -> OtherProgram {
    let other = try OtherProgram(workspace.database)
    try #require(sqlite3_exec(other.handle, sql, nil, nil, nil) == SQLITE_OK)
    return other
  }

  static let reference = PortalReference(
    places: [
      Place(code: "d", name: "区", level: .district), Place(code: "c1", name: "社区", level: .community, parent: "d"),
    ],
    units: [Unit(code: "u1", name: "城管局", peerGroup: "departments")],
    categories: [Category(code: "k", name: "环境", unit: "u1")],
    limits: [TimeLimit(step: .answer, amount: 5, measure: .calendarDays)], calendarDays: [:],
    calendarYears: 2020...2040,
    officeHours: [30_600..<43_200], offset: .china)
}

/// A connection that is not the store's.
final class OtherProgram {
  fileprivate let handle: OpaquePointer

  init(_ path: String) throws {
    var opened: OpaquePointer?
    try #require(sqlite3_open(path, &opened) == SQLITE_OK)
    handle = try #require(opened)
  }

  func release() { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }

  deinit { sqlite3_close(handle) }
}
