import CaseStore
import Casework
import Foundation
import Testing
import Workspace

@testable import Doctor

@Suite("The doctor looks at a portal")
struct DoctorTests {
  let portal: SickPortal

  init() throws { portal = try SickPortal() }

  @Test("a portal that is well has findings of every kind but those from outside, and none is wrong")
  func well() throws {
    let diagnosis = portal.examination().run()
    let checks = Set(diagnosis.findings.map(\.check))
    #expect(checks == Set(Finding.Check.allCases).subtracting([.certificate]))
    #expect(!diagnosis.isWrong, "\(diagnosis.lines.joined(separator: "\n"))")
    let warnings = diagnosis.findings.filter { $0.level == .warning && $0.check != .clock && $0.check != .disk }
    #expect(warnings.map(\.sentence) == ["No backup was ever made with “huiyin backup”."])
  }

  @Test("a decoder of photographs that is not there, or gives back none, is wrong where reports may carry them")
  func photographs() throws {
    try portal.expect(.photographs, .fine, "photo-decoder decodes photographs.")
    portal.trial = .missing
    try portal.expect(.photographs, .wrong, "There is no photo-decoder")
    portal.trial = .fails("damaged")
    try portal.expect(.photographs, .wrong, "photo-decoder does not decode (damaged)")
    var reference = SickPortal.reference
    reference.photos.count = 0
    _ = try CaseStore(path: portal.workspace.database, access: .owner).synchronize(reference)
    try portal.expect(.photographs, .fine, "content/ asks for no photographs.")
  }

  @Test("what is open to others, or belongs to others, is wrong")
  func permissions() throws {
    chmod(portal.workspace.storage, 0o755)
    try portal.expect(.permissions, .wrong, "has permissions 0755: others on this machine come in.")
    chmod(portal.workspace.storage, 0o750)
    try portal.write("var/hooks.json", "{}")
    chmod(portal.workspace.path + "/var/hooks.json", 0o666)
    try portal.expect(.permissions, .wrong, "others may name programs that are run.")
    try FileManager.default.removeItem(atPath: portal.workspace.path + "/var/hooks.json")
    chmod(portal.workspace.content, 0o777)
    try portal.expect(.permissions, .wrong, "Anybody on this machine may write to \(portal.workspace.content).")
    chmod(portal.workspace.content, 0o755)
    chmod(portal.workspace.site, 0o700)
    try portal.expect(.permissions, .warning, "only its owner reads the site.")
  }

  @Test("a file that root left behind is told by its owner", .enabled(if: geteuid() == 0, "only root gives files away"))
  func strangers() throws {
    try portal.write("var/search.sqlite", "")
    chown(portal.workspace.searchIndex, 1, 1)
    try portal.expect(.permissions, .wrong, "var/search.sqlite (")
  }

  @Test("keys: missing, spoilt, open to others, of two pairs")
  func keys() throws {
    chmod(portal.workspace.openingKey, 0o644)
    try portal.expect(.keys, .wrong, "has permissions 0644: others than its owner may read it.")
    chmod(portal.workspace.openingKey, 0o600)
    try portal.writeKeys(opening: 1, sealing: 2)
    try portal.expect(.keys, .wrong, "does not open what is sealed to")
    try FileManager.default.removeItem(atPath: portal.workspace.openingKey)
    try portal.expect(.keys, .fine, "contacts can be opened on another machine only.")
    try portal.write("var/keys/contact.public", "letters")
    try portal.expect(.keys, .wrong, "holds no key.")
    try FileManager.default.removeItem(atPath: portal.workspace.sealingKey)
    try portal.expect(.keys, .wrong, "no contact is kept.")
  }

  @Test("room on the disk, against what is allowed")
  func disk() throws {
    var allowances = Allowances()
    allowances.leastRoom = .max
    try portal.expect(.disk, .wrong, " left.", allowances)
    allowances = Allowances()
    allowances.room = .max
    try portal.expect(.disk, .warning, "are wanted, for a backup or an upgrade.", allowances)
  }

  @Test("mistakes in content, with the first of them")
  func content() throws {
    try portal.write("content/units.csv", "letters\n")
    try portal.expect(.content, .wrong, "content/units.csv")
  }

  @Test("a database that is missing, damaged, of another schema, held by another program")
  func database() throws {
    let held = try portal.hold()
    var allowances = Allowances()
    allowances.queuePatience = 0
    try portal.expect(.queue, .wrong, "Another program has held the database", allowances)
    held.release()
    try portal.expect(.queue, .fine, "A writer's turn comes at once.")
    try portal.run("PRAGMA user_version = 99")
    try portal.expect(.database, .wrong, "has schema 99; this program knows schemas up to")
    try FileManager.default.removeItem(atPath: portal.workspace.database)
    try portal.expect(.database, .wrong, "There is no database at")
    try portal.write("var/portal.sqlite", String(repeating: "letters", count: 1000))
    try portal.expect(.database, .wrong, "is not a Huiyin database.")
  }

  @Test("pages that were overwritten are found")
  func damage() throws {
    let file = try #require(FileHandle(forUpdatingAtPath: portal.workspace.database))
    try file.seek(toOffset: 4096 * 3)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096 * 4))
    try file.close()
    try portal.expect(.database, .wrong, "")
  }

  @Test("notices that are due and not sent, or were given up; publications that wait; events from the future")
  func waiting() throws {
    let number = try portal.report(at: portal.now + -100)
    let now = portal.now.seconds
    try portal.run("UPDATE cases SET answered_at = \(now - 15 * 86_400)")
    try portal.run("INSERT OR REPLACE INTO publication_queue VALUES (1, \(now - 15 * 86_400))")
    try portal.expect(
      .publication, .warning, "1 answered cases wait for the decision on their publication, the longest for 15 days.")
    try portal.run(
      """
      INSERT INTO outbox (case_id, sequence, audience, key, created_at, attempt_count, next_at)
      VALUES (1, 1, 'reporter', 'a', 0, 0, \(now - 7300)), (1, 1, 'reporter', 'b', 0, 12, NULL)
      """)
    try portal.expect(.outbox, .wrong, "A notice has been due for 2 hours.")
    try portal.expect(.outbox, .warning, "1 notices were given up.")
    _ = try portal.report(at: portal.now + 86_400 * 3)
    try portal.expect(.clock, .wrong, "lies 3 days ahead of this machine's clock.")
    let all = portal.examination().run().lines.joined()
    #expect(!all.contains(number) && !all.contains("路灯"), "nothing of a report is in it")
  }

  @Test("backups: on the same disk, too old, gone; copies that lie about")
  func backups() throws {
    let copy = portal.workspace.path + "/copy.sqlite"
    try portal.write("copy.sqlite", "x")
    try BackupRecord(at: portal.now + -7200, path: copy).write(in: portal.workspace)
    try portal.expect(.backup, .warning, "is 2 hours old and on the disk of the database.")
    try BackupRecord(at: portal.now + -3 * 86_400, path: copy).write(in: portal.workspace)
    try portal.expect(.backup, .wrong, "is 3 days old.")
    try FileManager.default.removeItem(atPath: copy)
    try portal.expect(.backup, .warning, "is not there.")
    try portal.write("var/portal.sqlite.schema-3", "x")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: portal.workspace.database + ".schema-3")
    try portal.expect(.backup, .warning, "portal.sqlite.schema-3.")
  }

  @Test("a site that was never built, or long ago")
  func site() throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(portal.now.seconds - 2 * 86_400))],
      ofItemAtPath: portal.workspace.manifest)
    try portal.expect(.site, .warning, "The site was last built 2 days ago.")
    try FileManager.default.removeItem(atPath: portal.workspace.site + "/index.html")
    try portal.expect(.site, .wrong, "The site was never built.")
  }

  @Test("as JSON each finding has its kind, level and sentence, and what to do where something is")
  func json() throws {
    let text = try portal.examination().run().json()
    let read = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: String]]])
    let findings = try #require(read["findings"])
    #expect(findings.count >= 12)
    for finding in findings {
      #expect(Set(finding.keys).isSuperset(of: ["check", "level", "sentence"]))
      #expect((finding["level"] == "fine") || finding["advice"] != nil, "\(finding)")
    }
  }
}
