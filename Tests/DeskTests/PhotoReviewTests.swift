import CaseStore
import Casework
import Foundation
import HTTPExchange
import Photos
import Testing
import Workspace

@Suite("An editor decides on a photograph")
struct PhotoReviewTests {
  private let portal: TestPortal

  init() throws { portal = try TestPortal() }

  @Test(
    "two clicks cover a rectangle, a tick publishes, and what the public gets is black there; all of it is recorded"
  )
  func wholeWay() throws {
    let photo = try ReviewedPhoto(portal)
    try photo.publishCase()
    let editor = try Browser(portal, "editor")
    let draft = try editor.get("/publication/\(photo.number)")
    #expect(draft.body.contains("\(Browser.mount)\(photo.path)\">照片 1</a> <span class=\"d-state\">不公开</span>"))
    let first = try editor.get(photo.path)
    #expect(first.body.contains("width=\"620\" height=\"310\"") && first.body.contains("width=\"280\" height=\"140\""))
    let half = try photo.click(editor, 100, 50, on: first)
    let corner = try #require(half.location)
    #expect(corner.hasSuffix("corner=201%2C101"), "\(corner)")
    let second = try editor.follow(half)
    #expect(second.body.contains("已记下一个角") && second.body.contains("M201 0V620M0 101H1240"))
    #expect(try photo.source().boxes.isEmpty)
    // From the right and from below: which corner comes first makes no difference.
    #expect(try photo.click(editor, 40, 20, on: second).location?.hasSuffix("done=box") == true)
    #expect(try photo.source().boxes == [PhotoBox(x: 81, y: 41, width: 120, height: 60)])

    let picture = try editor.get(photo.path + "/picture")
    #expect(picture.status == 200 && picture.all("Content-Type") == ["image/jpeg"])
    #expect(picture.all("Cache-Control") == ["no-store"])
    let covered = try editor.get(photo.path)
    #expect(covered.body.contains("左 6.5%，上 6.6%，宽 9.7%，高 9.7%"))
    let done = try photo.send(editor, "publish", [("cleared", "yes"), ("words", "灯杆  下面")])
    #expect(done.location?.hasSuffix("done=publish") == true, "\(done.body)")

    let published = try #require(try photo.source().published)
    #expect(published.words == "灯杆 下面" && published.boxCount == 1)
    #expect(published.picture.width == 1240 && published.preview.width == 480)
    for file in [published.picture, published.preview] {
      let bytes = try photo.publicFile(file.name)
      #expect(try ReviewedPhoto.brightness(of: bytes, 0.11, 0.11) < 20)
      #expect(try ReviewedPhoto.brightness(of: bytes, 0.5, 0.5) > 240)
      #expect(try !photo.originals.contains(bytes) && file.name != photo.source().photo.name)
    }
    #expect(try photo.publicFile(published.preview.name).count <= PhotoSize.preview.bytes)
    let after = try editor.get(photo.path)
    #expect(after.body.contains("已公开") && after.body.contains("/photos/\(published.picture.name)"))
    let log = try photo.source().log
    #expect(log.map(\.deed) == [.box, .look, .publish] && log.allSatisfy { $0.user == "editor" })
    #expect(log.map(\.detail) == ["81,41,120,60", nil, "1"])
    #expect(try portal.store().photoLooks(of: photo.number).count == 1)
    #expect(editor.notes.all.isEmpty)
  }

  @Test("four numbers do the same without a pointer; numbers outside of the photograph are said and kept to be mended")
  func typed() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    func cover(_ numbers: String...) throws -> Answer {
      try photo.send(editor, "box", Array(zip(["left", "top", "across", "down"], numbers)))
    }
    #expect(try cover("10", "10.5", "20%", "50").location?.hasSuffix("done=box") == true)
    #expect(try photo.source().boxes == [PhotoBox(x: 124, y: 65, width: 248, height: 311)])
    let wrong = [
      ["90", "0", "11", "5"], ["0", "0", "0", "5"], ["-1", "0", "5", "5"], ["1e1", "0", "5", "5"], ["", "0", "5", "5"],
      ["nan", "0", "5", "5"], ["0", "0", "5", "101"], ["一", "0", "5", "5"],
    ]
    for numbers in wrong {
      let answer = try photo.send(editor, "box", Array(zip(["left", "top", "across", "down"], numbers)))
      #expect(answer.status == 422 && answer.body.contains("四个数都要填"), "\(numbers)")
      #expect(answer.body.contains("name=\"across\" value=\"\(numbers[2])\""))
    }
    #expect(try photo.source().boxes.count == 1)
    #expect(try cover("0", "0", "100", "100").status == 303)
    #expect(try photo.source().boxes.last == PhotoBox(x: 0, y: 0, width: 1240, height: 620))
    #expect(try photo.send(editor, "unbox", [("box", "124,65,248,311")]).location?.hasSuffix("done=unbox") == true)
    #expect(try photo.send(editor, "unbox", [("box", "124,65")]).status == 422)
    #expect(try photo.source().boxes.count == 1)
  }

  @Test("a click beside the photograph, two in one place and a key pressed on it cover nothing and say so")
  func clicks() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    let page = try editor.get(photo.path)
    let key = try photo.click(editor, 0, 0, on: page)
    #expect(key.status == 422 && key.body.contains("填数字遮盖"))
    for (x, y) in [(621, 10), (10, 311), (-1, 10)] {
      #expect(try photo.click(editor, x, y, on: page).body.contains("没有点到照片上"), "\(x),\(y)")
    }
    let second = try editor.follow(try photo.click(editor, 30, 30, on: page))
    let close = try photo.click(editor, 31, 90, on: second)
    #expect(close.status == 422 && close.body.contains("点得太近") && close.value("corner") == "61,61", "the corner stays")
    #expect(try editor.get(photo.path + "?corner=9999,1").value("corner") == "", "nothing outside is a corner")
    #expect(try photo.source().boxes.isEmpty && photo.source().log.isEmpty)
  }

  @Test("without the tick, with somebody's number in the caption, or after another editor's deed nothing is published")
  func refused() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    let first = try editor.get(photo.path)
    let bare = try photo.send(editor, "publish", [("words", "灯杆")], on: first)
    #expect(bare.status == 422 && bare.body.contains("看过大图，勾选") && bare.body.contains("value=\"灯杆\""))
    for words in ["我叫王建国，电话13812345678", "京A·12345"] {
      let named = try photo.send(editor, "publish", [("cleared", "yes"), ("words", words)], on: first)
      #expect(named.status == 422 && named.body.contains("照片说明里有姓名"), "\(words)")
    }
    let long = String(repeating: "灯", count: 61)
    #expect(
      try photo.send(editor, "publish", [("cleared", "yes"), ("words", long)], on: first).body.contains("最多 60 个字"))
    try photo.send(editor, "box", [("left", "1"), ("top", "1"), ("across", "5"), ("down", "5")])
    let late = try photo.send(editor, "publish", [("cleared", "yes")], on: first)
    #expect(late.status == 409 && late.body.contains("有人改过"))
    #expect(try photo.source().published == nil)
    #expect(!FileManager.default.fileExists(atPath: portal.workspace.publicPhotos))
  }

  @Test("only an editor covers and publishes; who reviews may look and take off; others have nothing here")
  func roles() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    try photo.send(editor, "publish", [("cleared", "yes")])
    let supervisor = try Browser(portal, "supervisor")
    let page = try supervisor.get(photo.path)
    #expect(page.status == 200 && !page.body.contains("type=\"image\"") && !page.body.contains("value=\"publish\""))
    #expect(try supervisor.get(photo.path + "/picture").status == 200)
    for deed in ["corner", "box", "unbox", "publish"] {
      let answer = try supervisor.post(photo.path, [("token", try page.token(before: photo.path)), ("deed", deed)])
      #expect(answer.status == 400, "\(deed)")
    }
    for login in ["dispatcher", "first", "leader", "publicist", "admin"] {
      let other = try Browser(portal, login)
      #expect(try other.get(photo.path).status == 404 && other.get(photo.path + "/picture").status == 404, "\(login)")
    }
    let nobody = try Browser(portal).get(photo.path + "/picture")
    #expect(nobody.all("Content-Type") != ["image/jpeg"])
    #expect(try photo.publicFiles().count == 2)
    #expect(try photo.send(supervisor, "withdraw").location?.hasSuffix("done=withdraw") == true)
    #expect(try photo.source().published == nil && photo.publicFiles().isEmpty, "the files go at once")
    #expect(try photo.source().log.last?.user == "supervisor")
    for path in ["/publication/\(photo.number)/photo/2", photo.path + "/other", "/publication/\(photo.number)/photo/x"]
    {
      #expect(try editor.get(path).status == 404, "\(path)")
    }
  }

  @Test("a forged token, another photograph's token and another site's page do nothing")
  func forged() throws {
    let photo = try ReviewedPhoto(portal, count: 2)
    let editor = try Browser(portal, "editor")
    let token = try editor.get(photo.path).token(before: photo.path)
    let other = "/publication/\(photo.number)/photo/2"
    let numbers = [("deed", "box"), ("left", "1"), ("top", "1"), ("across", "5"), ("down", "5")]
    #expect(try editor.post(photo.path, [("token", "forged")] + numbers).status == 403)
    #expect(try editor.post(other, [("token", token)] + numbers).status == 403)
    editor.source = [(.fetchSite, "cross-site")]
    #expect(try editor.post(photo.path, [("token", token)] + numbers).status == 403)
    #expect(try photo.source().boxes.isEmpty && photo.source(2).boxes.isEmpty)
  }

  @Test("a new publication takes the place of the one before, and says while it is behind")
  func again() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    try photo.send(editor, "publish", [("cleared", "yes")])
    let before = try photo.publicFiles()
    #expect(try editor.get(photo.path).body.contains("随工单公开"), "the case itself is not published yet")
    try photo.send(editor, "box", [("left", "1"), ("top", "1"), ("across", "50"), ("down", "50")])
    #expect(try photo.source().isOutdated && editor.get(photo.path).body.contains("仍是改动以前的照片"))
    try photo.send(editor, "publish", [("cleared", "yes")])
    let after = try photo.publicFiles()
    #expect(after.count == 2 && Set(after).isDisjoint(with: before))
    #expect(try !photo.source().isOutdated)
  }

  @Test("a case that is kept or taken off the site takes its photographs along, and none comes back by itself")
  func withTheCase() throws {
    let photo = try ReviewedPhoto(portal)
    try photo.publishCase()
    let editor = try Browser(portal, "editor")
    try photo.send(editor, "publish", [("cleared", "yes")])
    let store = try portal.store()
    #expect(try store.publishedPhotos().count == 1)
    let mark = try store.changes(since: nil).mark
    try photo.send(editor, "withdraw")
    #expect(try store.changes(since: mark).caseIDs?.count == 1, "a build has something to do")
    try photo.send(editor, "publish", [("cleared", "yes")])
    try store.withdraw(photo.number, reason: "反映人要求", by: .supervisor, user: "supervisor", at: monday + 900)
    #expect(try store.publishedPhotos().isEmpty && store.publicPhotoNames().isEmpty)
    #expect(try photo.source().log.last?.deed == .withdraw && photo.source().log.last?.user == "supervisor")
    let barred = try editor.get(photo.path)
    #expect(barred.body.contains("照片也不能公开") && !barred.body.contains("value=\"publish\""))
    try store.redraft(photo.number, reason: "已核实", by: .editor, user: "editor", at: monday + 1000)
    try photo.publishCase()
    #expect(try store.publishedPhotos().isEmpty)
    let folder = PhotoFolder(portal.workspace.publicPhotos)
    #expect(folder.sweep(keeping: try store.publicPhotoNames(), changedBefore: .max) == 2)
    let unwanted = try ReviewedPhoto(try TestPortal(), isUnwanted: true)
    let other = try Browser(unwanted.portal, "editor")
    let page = try other.get(unwanted.path)
    let answer = try other.post(
      unwanted.path,
      [("token", try page.token(before: unwanted.path)), ("deed", "publish"), ("seen", "0"), ("cleared", "1")])
    #expect(answer.status == 422 && answer.body.contains("反映人要求不公开"))
  }

  @Test("what is public of a photograph stays when the original is erased in due time, and can still be taken off")
  func erased() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    try photo.publishCase()
    try photo.send(editor, "publish", [("cleared", "yes")])
    let store = try portal.store()
    try store.record(NewEvent(.close, by: .system), on: photo.number, at: monday + 600)
    #expect(try store.eraseExpired(at: monday + 91 * 86_400, idleSessionsBefore: monday).photos == 1)
    #expect(PhotoFolder(portal.workspace.photos).sweep(keeping: try store.photoNames(), changedBefore: .max) == 1)
    #expect(
      PhotoFolder(portal.workspace.publicPhotos).sweep(keeping: try store.publicPhotoNames(), changedBefore: .max) == 0)
    #expect(try store.publishedPhotos().count == 1 && photo.publicFiles().count == 2)
    let page = try editor.get(photo.path)
    #expect(page.body.contains("已按期删除") && !page.body.contains("type=\"image\""))
    #expect(try editor.get(photo.path + "/picture").status == 404)
    try photo.send(editor, "withdraw")
    #expect(try store.publishedPhotos().isEmpty)
  }

  @Test("what cannot be covered is not shown: without a decoder there is no picture, and a line in the log")
  func withoutDecoder() throws {
    let photo = try ReviewedPhoto(portal)
    let editor = try Browser(portal, "editor")
    try photo.send(editor, "box", [("left", "1"), ("top", "1"), ("across", "5"), ("down", "5")])
    editor.decoder = PhotoDecoder(program: "/nowhere")
    #expect(try editor.get(photo.path + "/picture").status == 503)
    let answer = try photo.send(editor, "publish", [("cleared", "yes")])
    #expect(answer.status == 503 && answer.body.contains("现在处理不了照片"))
    #expect(try photo.source().published == nil)
    #expect(editor.notes.all.contains("could not be decoded again (storage)"))
  }
}
