import Casework
import Foundation
import Testing
import Workspace

@testable import Doctor

@Suite("Backups, one a day")
struct BackupFolderTests {
  @Test("the newest are kept, and what is no backup is left alone")
  func prune() throws {
    let portal = try SickPortal()
    for day in ["2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21"] {
      try portal.write("b/portal-\(day).sqlite", "")
      try portal.write("b/portal-\(day).sqlite.photos/a.jpg", "")
    }
    for other in ["portal-letters.sqlite", "portal-2026-11-01.sqlite.gz", "notes.txt"] {
      try portal.write("b/" + other, "")
    }
    let folder = BackupFolder(portal.workspace.path + "/b")
    let removed = try folder.prune(keeping: 3)
    #expect(removed == [folder.path + "/portal-2026-11-18.sqlite"])
    #expect(try folder.prune(keeping: 3) == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 9, "the photographs go with their copy")
    #expect(folder.file(of: CivilDate(daysSince1970: 0)) == folder.path + "/portal-1970-01-01.sqlite")
  }
}
