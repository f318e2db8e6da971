import Casework
import Importer
import Testing

@Suite("Tables are imported")
struct TableImportTests {
  let office: Office

  init() throws { office = try Office() }

  private let header = "工单编号,诉求标题,诉求内容,受理时间,答复内容,答复时间,所属社区,二级分类,承办单位,诉求类型,受理渠道,详细地址,联系人\r\n"

  @Test("an export with Chinese headings finds its fields, and names become codes")
  func chineseHeadings() throws {
    let row = "A-1,路灯,\"灯,\"\"不亮\"\"\r\n三天\",2026/3/4 9:05,已修,2026/3/5 10:00,高庄村,噪声,centre,投诉类,微信小程序,东门,王\r\n"
    let plan = try office.run(try office.file("a.csv", header + row))
    #expect(plan.columns.filter { $0.field == nil }.map(\.name) == ["联系人"])
    #expect((plan.added, plan.unknown) == (1, []))
    let received = UTCOffset.china.moment(try #require(CivilDate(year: 2026, month: 3, day: 4)), secondOfDay: 32_700)
    #expect(
      try office.cases() == [
        StoredCase(
          id: "A-1", kind: "complaint", channel: "wechat", place: "1011", category: "noise", unit: "centre",
          subject: Array("路灯".utf8), text: Array("灯,\"不亮\"\r\n三天".utf8), location: "东门",
          received: received.seconds, answered: received.seconds + 89_700, answer: Array("已修".utf8),
          isPublished: false)
      ])
  }

  @Test("a file that Excel saved in GB18030 reads as one in UTF-8, tabs or commas")
  func gb18030() throws {
    // 编号, 内容, 时间 and 路灯不亮 in GB18030.
    let heading: [UInt8] = [0xB1, 0xE0, 0xBA, 0xC5, 0x09, 0xC4, 0xDA, 0xC8, 0xDD, 0x09, 0xCA, 0xB1, 0xBC, 0xE4]
    let text: [UInt8] = [0xC2, 0xB7, 0xB5, 0xC6, 0xB2, 0xBB, 0xC1, 0xC1]
    let bytes = heading + [0x0D, 0x0A, 0x31, 0x09] + text + Array("\t2026-03-04\r\n".utf8)
    let plan = try office.run(try office.file("a.txt", bytes))
    #expect((plan.encoding, plan.added) == ("GB18030", 1))
    #expect(try office.cases().map(\.text) == [Array("路灯不亮".utf8)])
  }

  @Test("a title and remarks above the header are passed over")
  func title() throws {
    let path = try office.file("a.csv", "\u{FEFF}2026年3月工单\n\n导出人,王\n编号,内容,时间\n1,路灯不亮,2026-03-04\n")
    #expect(try office.run(path).added == 1)
    #expect(try office.ids() == ["1"])
  }

  @Test("odd characters and long texts come back as they went in")
  func oddCharacters() throws {
    let odd = "a\tb\u{A0}c\u{0}d\u{200D}e\u{202E}👩‍👧e\u{301}\r\nf\n" + String(repeating: "长", count: 9_000)
    try office.run(try office.file("a.csv", "id,text,received\n1,\"\(odd)\",2026-03-04\n2,  x ,2026-03-04\n"))
    #expect(try office.cases().map(\.text) == [Array(odd.utf8), Array("  x ".utf8)])
  }

  @Test("rows without an id are there once when they come again, also with their answer")
  func contentIDs() throws {
    let open = "text,received,reply,replied\n路灯,2026-03-04,,\n井盖,2026-03-04,,\n"
    #expect(try office.run(try office.file("a.csv", open)).added == 2)
    let plan = try office.run(try office.file("b.csv", open + "路灯,2026-03-04,修好,2026-03-05\n"))
    #expect((plan.added, plan.present, plan.answered) == (0, 2, 1))
    #expect(try office.ids().count == 2)
  }

  @Test("one id of two sources is two cases; the same with another text is told and left")
  func sources() throws {
    try office.run(try office.file("a.csv", "id,text,received\n1,路灯,2026-03-04\n"))
    let other = try office.file("b.csv", "id,text,received\n1,井盖,2026-03-04\n")
    #expect(try office.run(other).differing == [2])
    #expect(try office.run(other, ImportOptions(source: "mailbox")).added == 1)
    #expect(try office.cases().map(\.text) == [Array("路灯".utf8), Array("井盖".utf8)])
  }

  @Test("unknown names are counted with what was meant, and the rows are taken without them")
  func unknownNames() throws {
    let text = "id,text,received,place,category,kind\n1,a,2026-03-04,和平社,其他,诉苦\n2,b,2026-03-04,和平社,小区物业/其他,\n"
    let plan = try office.run(try office.file("a.csv", text))
    #expect(plan.added == 2)
    #expect(
      plan.unknown.map {
        "\($0.field.rawValue) \($0.value), \($0.line), \($0.rows), \($0.suggestion ?? "-") \($0.codes)"
      }
        == [
          "place 和平社, 2, 2, 和平社区 []", #"category 其他, 2, 1, - ["city-other", "home-other"]"#, "kind 诉苦, 2, 1, - []",
        ])
    #expect(try office.cases().map(\.category) == ["", "home-other"])
    #expect(try office.cases().map(\.kind) == ["help", "help"])
  }

  @Test("defaults stand where a row says nothing; one that nothing is called is an error")
  func defaults() throws {
    let path = try office.file("a.csv", "id,text,received,unit\n1,a,2026-03-04,\n2,b,2026-03-04,street\n")
    try office.run(path, ImportOptions(kind: .praise, category: "噪声", unit: "服务中心"))
    #expect(try office.cases().map(\.unit) == ["centre", "street"])
    #expect(try office.cases().map(\.category) == ["noise", "noise"])
    #expect(try office.cases().map(\.kind) == ["praise", "praise"])
    #expect(throws: ImportError.unknownDefault(.unit, value: "服务中", suggestion: "服务中心")) {
      try office.run(path, ImportOptions(unit: "服务中"))
    }
  }

  @Test("places are invented evenly, the same for the same seed, and never in place of a known one")
  func spread() throws {
    let rows = (1...300).map { "\($0),a,2026-03-04,\($0 == 1 ? "新桥社区" : "")\n" }.joined()
    let path = try office.file("a.csv", "id,text,received,place\n" + rows)
    let plan = try office.run(path, ImportOptions(spread: PlaceSpread(seed: 1)))
    let places = try office.cases().map(\.place)
    #expect(plan.spreadRows == 299)
    #expect(plan.description.contains("INVENTED"))
    #expect(places[0] == "1021")
    for community in ["1011", "1012", "1021"] { #expect((70...130).contains(places.count { $0 == community })) }
    let other = try Office()
    try other.run(path, ImportOptions(spread: PlaceSpread(seed: 1)))
    #expect(try other.cases().map(\.place) == places)
  }

  @Test("a public import publishes subject, text and reply; any other nothing")
  func publication() throws {
    try office.run(try office.file("a.csv", "id,text,received\n1,a,2026-03-04\n"))
    try office.run(try office.file("b.csv", "id,text,received\n2,b,2026-03-04\n"), ImportOptions(isPublic: true))
    #expect(try office.cases().map(\.isPublished) == [false, true])
  }
}
