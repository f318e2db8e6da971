import CaseStore
import Casework
import Foundation
import Photos
import Testing
import Workspace

@Suite("Photographs of a report")
struct PhotoTests {
  let portal: TestPortal
  let desk: Desk

  init() throws {
    portal = try TestPortal()
    desk = Desk(portal, photoDecoder: PhotoDecoder(program: try WebServer.program(PhotoDecoder.name)))
  }

  /// What lies in the folder of photographs and below.
  private func files() throws -> Set<String> {
    let all = FileManager.default.subpaths(atPath: portal.workspace.photos) ?? []
    return Set(all).subtracting(["incoming"])
  }

  @Test("up to three are on the disk with the case, under names of their own, whatever they were called")
  func kept() throws {
    let photo = try TestPicture.jpeg()
    let answer = try desk.post(PhotoForm(goodReport, [photo, photo, photo], named: "../../IMG.png"))
    #expect(answer.status == 303 && answer.location?.hasSuffix("&p=kept-kept-kept") == true)
    #expect(
      try portal.column("SELECT position || ' ' || width || 'x' || height FROM photos") == [
        "1 40x20", "2 40x20", "3 40x20",
      ])
    #expect(try Set(portal.column("SELECT name FROM photos")) == files())
    #expect(try desk.follow(answer).body.contains("收下了 3 张照片。"))
    #expect(try portal.column("SELECT text FROM reports") == ["路灯不亮三天了"])
  }

  @Test("a form that could have had some and has none is a report like any other")
  func without() throws {
    let answer = try desk.post(PhotoForm(goodReport, []))
    #expect(answer.status == 303 && answer.location?.contains("&p=") == false)
    #expect(try portal.column("SELECT count(*) FROM cases") == ["1"])
    #expect(!Files.exists(portal.workspace.photos))
  }

  @Test(
    "what is no photograph, a fourth and one too large are left out, the report is taken, and the receipt says what and why"
  )
  func leftOut() throws {
    let photo = try TestPicture.jpeg()
    let files = [photo, Array("<html>zzqx".utf8), photo + Array("<script>".utf8), photo, photo]
    let answer = try desk.post(PhotoForm(goodReport, files))
    #expect(answer.location?.hasSuffix("&p=kept-format-trailing-many-many") == true)
    let receipt = try desk.follow(answer).body
    for sentence in ["收下了 1 张照片。", "第 2 张照片没有收下：只收", "第 3 张照片没有收下：文件里", "第 5 张照片没有收下：张数"] {
      #expect(receipt.contains(sentence), "\(sentence)")
    }
    #expect(try portal.column("SELECT count(*) FROM cases") == ["1"])
    #expect(try Set(portal.column("SELECT name FROM photos")) == self.files())
    let large = [UInt8](repeating: 0, count: 12 << 20 + 1)
    #expect(try desk.post(PhotoForm(goodReport, [large])).location?.hasSuffix("&p=bytes") == true)
  }

  @Test("limits are content's: how many, how large, and none at all, when the form does not ask for any")
  func limits() throws {
    let photo = try TestPicture.jpeg(width: 1200, height: 900)
    var reference = PortalReference.sample(2024...2027)
    (reference.photos.count, reference.photos.megapixels) = (2, 1)
    _ = try CaseStore(path: portal.workspace.database, access: .owner).synchronize(reference)
    let answer = try desk.post(PhotoForm(goodReport, [photo, try TestPicture.jpeg(), photo]))
    #expect(answer.location?.hasSuffix("&p=pixels-kept-many") == true)
    #expect(try desk.get("/form", [("c", TestPortal.code)]).body.contains("最多 2 张，每张不超过 12 MB"))
    reference.photos.count = 0
    _ = try CaseStore(path: portal.workspace.database, access: .owner).synchronize(reference)
    #expect(try desk.post(PhotoForm(goodReport, [photo])).location?.hasSuffix("&p=many") == true)
    let form = try desk.get("/form", [("c", TestPortal.code)]).body
    #expect(!form.contains("multipart") && !form.contains("type=\"file\""))
  }

  @Test("the same form sent twice is one case with its photographs once")
  func twice() throws {
    let form = PhotoForm(goodReport + [("key", "AAAAAAAAAAAAAAAAAAAAAA")], [try TestPicture.jpeg()])
    let answers = try (1...2).map { _ in try desk.post(form) }
    #expect(answers[0].location == answers[1].location)
    #expect(try portal.column("SELECT count(*) FROM photos") == ["1"])
    #expect(try Set(portal.column("SELECT name FROM photos")) == files())
  }

  @Test("a mistake shows the form with everything typed, asks to choose the photographs again, and keeps none")
  func mistake() throws {
    let fields = [("place", "c1"), ("text", ""), ("location", "3 号楼南侧")]
    let answer = try desk.post(PhotoForm(fields, [try TestPicture.jpeg()]))
    #expect(answer.status == 422 && answer.body.contains("3 号楼南侧") && answer.body.contains("照片没有保存，要重新选"))
    #expect(answer.body.contains("enctype=\"multipart/form-data\"") && answer.body.contains("multiple"))
    #expect(try files().isEmpty)
    #expect(try desk.post(PhotoForm(fields, [])).body.contains("照片没有保存") == false)
  }

  @Test("where the store takes nothing or is not there, everything typed is there again and no file stays for long")
  func trouble() throws {
    let form = PhotoForm(goodReport, [try TestPicture.jpeg()])
    let nowhere = try desk.post(PhotoForm([("place", "nowhere"), ("text", "路灯不亮")], [try TestPicture.jpeg()]))
    #expect(nowhere.status == 422 && nowhere.body.contains("路灯不亮"))
    #expect(try files().isEmpty)
    try portal.run("CREATE TRIGGER broken BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'broken'); END")
    let broken = try desk.post(form)
    #expect(broken.status == 503 && broken.body.contains("路灯不亮三天了") && broken.body.contains("要重新选"))
    // The report may be stored where a database fails, and then its photographs have to be there.
    #expect(try files().count == 1)
    let names = try CaseStore(path: portal.workspace.database, access: .readOnly).photoNames()
    #expect(PhotoFolder(portal.workspace.photos).sweep(keeping: names, changedBefore: .max) == 1)
    Files.remove(portal.workspace.database)
    let absent = try desk.post(form)
    #expect(absent.status == 503 && absent.body.contains("路灯不亮三天了"))
    #expect(try files().isEmpty)
  }

  @Test(
    "without a decoder, and where the folder takes no file, the report is taken, the receipt says so, and the operator is told"
  )
  func unkept() throws {
    let plain = Desk(portal)
    let answer = try plain.post(PhotoForm(goodReport, [try TestPicture.jpeg()]))
    #expect(answer.location?.hasSuffix("&p=storage") == true && plain.notes.all.contains("photo-decoder"))
    #expect(try plain.follow(answer).body.contains("这里暂时不能保存照片"))
    Files.remove(portal.workspace.photos)
    try portal.write("var/photos", "in the way")
    let blocked = try desk.post(PhotoForm(goodReport, [try TestPicture.jpeg()]))
    #expect(blocked.location?.hasSuffix("&p=storage") == true && desk.notes.all.contains("var/photos"))
    #expect(try portal.column("SELECT count(*) FROM cases") == ["2"])
  }

  @Test("a turn is given back: the next report's photographs are decoded, even after many")
  func turns() throws {
    for _ in 1...3 {
      #expect(try desk.post(PhotoForm(goodReport, [try TestPicture.jpeg()])).location?.hasSuffix("&p=kept") == true)
    }
    let folder = PhotoFolder(portal.workspace.photos)
    let turns = [folder.turn(within: 0), folder.turn(within: 0)]
    #expect(!turns.contains { $0 == nil })
    for turn in turns { turn?.end() }
  }

  @Test("a receipt's address can say nothing else")
  func address() throws {
    let answer = try desk.post(PhotoForm(goodReport, []))
    let page = try desk.follow(
      Answer(status: 303, headers: [("Location", (answer.location ?? "") + "&p=zzqx-%3Cb%3E-many")], body: ""))
    #expect(page.status == 200 && !page.body.contains("zzqx") && page.body.contains("第 1 张照片没有收下：张数"))
  }
}
