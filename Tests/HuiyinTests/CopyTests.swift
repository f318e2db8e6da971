import CaseStore
import Casework
import Foundation
import Synchronization
import Testing

@Suite("huiyin backup and restore")
struct CopyTests {
  @Test("a backup made while reports come in is whole, and restores to what was acknowledged before it")
  func underLoad() throws {
    let desk = try Desk()
    let writer = try Writer(desk)
    try #require(Wait.until(20) { writer.written > 10 })
    let before = writer.written
    let backup = try desk.run("backup", "copy.sqlite")
    let after = writer.written
    try writer.end()
    #expect(backup.code == 0 && backup.output == "copy.sqlite\n" && backup.errors == "")
    let copied = try #require(Int(try desk.rows("SELECT count(*) FROM cases", in: desk.folder + "/copy.sqlite")[0]))
    #expect(copied >= before && copied <= after + 1)

    let restored = try desk.run("restore", "copy.sqlite")
    #expect(restored.code == 0 && restored.output == "restored w/var/portal.sqlite\n")
    #expect(restored.errors.hasPrefix("the database that was replaced is kept as w/var/portal.sqlite.replaced-"))
    #expect(try desk.rows("SELECT count(*) FROM cases") == [String(copied)])
    #expect(try desk.run("check", "--history").code == 0)
    #expect(try desk.run("build").code == 0)
  }

  @Test("what is no backup is not restored: no file, another file, a database of a newer program")
  func refused() throws {
    let desk = try Desk()
    #expect(try desk.run("backup", "copy.sqlite").code == 0)
    let before = try Data(contentsOf: URL(fileURLWithPath: desk.database))
    let missing = try desk.run("restore", "missing")
    #expect(missing.code == 66 && missing.errors.contains("There is no database at missing."))
    try desk.write("letter", "Dear Sir or Madam")
    let other = try desk.run("restore", "letter")
    #expect(other.code == 65 && other.errors.contains("letter is not a Huiyin database. It was left as it is"))
    try desk.rows("PRAGMA user_version = 99", in: desk.folder + "/copy.sqlite")
    let newer = try desk.run("restore", "copy.sqlite")
    #expect(newer.code == 65 && newer.errors.contains("copy.sqlite has schema 99; this program knows schemas up to "))
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.database)) == before)
  }

  @Test("a database of a newer program is left alone by every command, and so is the site")
  func newerDatabase() throws {
    let desk = try Desk()
    #expect(try desk.run("build").code == 0)
    let before = try desk.files()
    try desk.rows("PRAGMA user_version = 99")
    for arguments in [["build"], ["codes"], ["check", "--history"], ["backup", "copy.sqlite"]] {
      let refused = try RunningProgram(arguments + ["--workspace", "w"], in: desk.folder).wait()
      #expect(refused.code == 65)
      #expect(refused.errors.contains("w/var/portal.sqlite has schema 99; this program knows schemas up to "))
      #expect(refused.errors.contains("Update the program."))
    }
    #expect(try desk.files() == before && !desk.has("copy.sqlite"))
  }

  @Test("photographs go along with a backup, once for all of a folder, and come back with a restore")
  func photographs() throws {
    let desk = try Desk()
    let names = try (1...3).map { try receive("\($0)", desk) }
    #expect(try desk.run("backup", "--folder", ".").code == 0)
    let copy = try #require(
      try FileManager.default.contentsOfDirectory(atPath: desk.folder).first { $0.hasSuffix(".sqlite") })
    #expect(try Set(desk.files(copy + ".photos").keys) == Set(names))
    #expect(try desk.run("backup", "other.sqlite").code == 0)
    func file(_ path: String) -> NSNumber? {
      let attributes = try? FileManager.default.attributesOfItem(atPath: desk.folder + "/" + path)
      return attributes?[.systemFileNumber] as? NSNumber
    }
    let one = try #require(file("\(copy).photos/\(names[0])"))
    #expect(file("other.sqlite.photos/\(names[0])") == one, "the same bytes are on the disk once")
    #expect(file("w/var/photos/\(names[0])") != one, "and what is in use is another file")

    try FileManager.default.removeItem(atPath: desk.workspace + "/var/photos")
    let restored = try desk.run("restore", copy)
    #expect(restored.code == 0 && restored.output.hasSuffix("restored 3 photographs\n"), "\(restored)")
    #expect(try Set(desk.files("w/var/photos").keys) == Set(names))
    #expect(try desk.read("w/var/photos/" + names[1]) == "photograph 2")
    let mode = try FileManager.default.attributesOfItem(atPath: desk.workspace + "/var/photos/" + names[1])
    #expect(mode[.posixPermissions] as? Int == 0o600)

    try desk.rows("UPDATE photos SET name = NULL WHERE name = '\(names[2])'", in: desk.folder + "/other.sqlite")
    #expect(try desk.run("retain", "--backup", "other.sqlite").code == 0)
    #expect(
      try Set(desk.files("other.sqlite.photos").keys) == Set(names.prefix(2)), "what is erased there is gone there")
    #expect(try desk.files(copy + ".photos").count == 3)
    try FileManager.default.removeItem(atPath: desk.workspace + "/var/photos/" + names[0])
    try FileManager.default.createDirectory(atPath: desk.folder + "/third", withIntermediateDirectories: true)
    let lacking = try desk.run("backup", "third/copy.sqlite")
    #expect(lacking.code == 0 && lacking.errors.contains("1 photographs are not in var/photos"))
  }

  /// A report with a photograph; the name of its file.
  private func receive(_ text: String, _ desk: Desk) throws -> String {
    let name = String(repeating: "a\(text)", count: 16) + ".jpg"
    try desk.write("w/var/photos/" + name, "photograph \(text)")
    var generator = SeededGenerator(1)
    var report = NewReport(origin: .place("990102001001"), kind: .help, channel: .web, text: text)
    report.photos = [NewPhoto(name: name, width: 1, height: 1, bytes: 12)]
    _ = try desk.store().receive(report, at: Timestamp(seconds: 1_795_000_000), using: &generator)
    return name
  }

  @Test("a workspace without a database has nothing to back up, and the database is never copied onto itself")
  func nothing() throws {
    let desk = try Desk()
    #expect(try desk.run("backup", "w/var/portal.sqlite").code == 64)
    try FileManager.default.removeItem(atPath: desk.database)
    let refused = try desk.run("backup", "copy.sqlite")
    #expect(refused.code == 66 && refused.errors.contains("There is no database at w/var/portal.sqlite."))
  }
}

/// Somebody who reports all the time.
private final class Writer: Sendable {
  private let count = Mutex(0)
  private let isEnding = Mutex(false)
  private let failure = Mutex<String?>(nil)
  private let done = DispatchSemaphore(value: 0)

  init(_ desk: Desk) throws {
    let thread = Thread { [self] in
      do {
        try write(to: try desk.store())
      } catch {
        failure.withLock { $0 = "\(error)" }
      }
      done.signal()
    }
    thread.start()
  }

  /// How many reports were acknowledged.
  var written: Int { count.withLock(\.self) }

  func end() throws {
    isEnding.withLock { $0 = true }
    done.wait()
    #expect(failure.withLock(\.self) == nil)
  }

  private func write(to store: CaseStore) throws {
    var generator = SeededGenerator(1)
    let text = String(repeating: "楼道灯坏了。", count: 200)
    while !isEnding.withLock(\.self) {
      let report = NewReport(origin: .place("990102001001"), kind: .help, channel: .web, text: text)
      _ = try store.receive(report, at: Timestamp(seconds: 1_795_000_000), using: &generator)
      count.withLock { $0 += 1 }
    }
  }
}
