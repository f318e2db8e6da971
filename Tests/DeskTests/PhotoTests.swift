import CaseStore
import Casework
import Foundation
import Photos
import Testing
import Workspace

@Suite("Photographs at the desk")
struct PhotoTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  /// A case with a photograph whose file holds these bytes.
  private func receive(_ bytes: [UInt8]) throws -> CaseNumber {
    let name = String(repeating: "a1", count: 16) + ".jpg"
    try FileManager.default.createDirectory(atPath: portal.workspace.photos, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: portal.workspace.photos + "/" + name))
    var chance = SystemRandomNumberGenerator()
    var report = NewReport(origin: .place("c1"), category: "k1", kind: .help, channel: .web, text: "路灯")
    report.photos = [NewPhoto(name: name, width: 40, height: 20, bytes: bytes.count)]
    return try portal.store().receive(report, at: monday, using: &chance).number
  }

  @Test(
    "are on the page of their case, as pictures that nobody keeps or takes for something else; a look is written down once"
  )
  func shown() throws {
    let number = try receive(Array("picture".utf8))
    let browser = try Browser(portal, "dispatcher")
    #expect(
      try browser.get("/case/\(number)").body.contains(
        "src=\"/cgi-bin/desk/case/\(number)/photo/1\" width=\"40\" height=\"20\""))
    #expect(try portal.store().photoLooks(of: number).isEmpty)
    for _ in 1...2 {
      let photo = try browser.get("/case/\(number)/photo/1")
      #expect(photo.status == 200 && photo.body == "picture")
      #expect(photo.all("Content-Type") == ["image/jpeg"] && photo.all("Cache-Control") == ["no-store"])
      #expect(photo.all("X-Content-Type-Options") == ["nosniff"])
    }
    let looks = try portal.store().photoLooks(of: number)
    #expect(looks.map(\.user) == ["dispatcher"] && looks.map(\.position) == [1] && looks.map(\.role) == [.dispatcher])
    let other = try Browser(portal, "supervisor")
    #expect(try other.get("/case/\(number)/photo/1").status == 200)
    #expect(try portal.store().photoLooks(of: number).count == 2)
  }

  @Test("are nothing to those who may not see the case, and to nobody who is not signed in")
  func hidden() throws {
    let number = try receive(Array("picture".utf8))
    #expect(try Browser(portal).get("/case/\(number)/photo/1").body.contains("picture") == false)
    for login in ["second", "editor", "admin"] {
      let answer = try Browser(portal, login).get("/case/\(number)/photo/1")
      #expect(answer.status == 404 && !answer.body.contains("picture"), "\(login)")
    }
    let browser = try Browser(portal, "dispatcher")
    for path in ["photo/2", "photo/0", "photo/x", "photo/1/2"] {
      #expect(try browser.get("/case/\(number)/\(path)").status == 404, "\(path)")
    }
    #expect(try portal.store().photoLooks(of: number).isEmpty)
  }

  @Test(
    "are erased a set time after the end of the case, with the contact or at a time of their own; that there was one stays"
  )
  func erased() throws {
    let number = try receive(Array("picture".utf8))
    let store = try portal.store()
    try store.record(
      NewEvent(.decline, by: .dispatcher, user: "dispatcher", text: "不属于受理范围"), on: number, at: monday + 60)
    let day: Int64 = 86_400
    #expect(try store.eraseExpired(at: monday + 89 * day, idleSessionsBefore: monday).photos == 0)
    #expect(try store.photoNames().count == 1)
    #expect(try store.eraseExpired(at: monday + 91 * day, idleSessionsBefore: monday).photos == 1)
    #expect(try store.photoNames().isEmpty)
    let folder = PhotoFolder(portal.workspace.photos)
    #expect(folder.sweep(keeping: try store.photoNames(), changedBefore: .max) == 1)
    let browser = try Browser(portal, "dispatcher")
    #expect(try browser.get("/case/\(number)").body.contains("照片 1 已按期删除"))
    #expect(try browser.get("/case/\(number)/photo/1").status == 404)
  }

  @Test("are erased sooner than the contact where content says so")
  func ownTime() throws {
    let number = try receive(Array("picture".utf8))
    var reference = PortalReference.sample
    reference.photos.keptDays = 10
    _ = try CaseStore(path: portal.workspace.database, access: .owner).synchronize(reference)
    let store = try portal.store()
    try store.record(
      NewEvent(.decline, by: .dispatcher, user: "dispatcher", text: "不属于受理范围"), on: number, at: monday + 60)
    #expect(try store.eraseExpired(at: monday + 9 * 86_400, idleSessionsBefore: monday).photos == 0)
    #expect(try store.eraseExpired(at: monday + 11 * 86_400, idleSessionsBefore: monday).photos == 1)
  }
}
