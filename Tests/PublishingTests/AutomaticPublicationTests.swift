import CaseStore
import Casework
import Foundation
import Publishing
import Testing

@Suite("The portal publishes by itself")
struct AutomaticPublicationTests {
  private let folder: String
  private let store: CaseStore

  init() throws {
    folder = NSTemporaryDirectory() + "publishing-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try CaseStore(path: folder + "/portal.sqlite", access: .owner)
  }

  private func content(_ rules: PublicationRules) throws {
    var reference = PortalReference(
      places: [
        Place(code: "d", name: "区", level: .district), Place(code: "s", name: "街道", level: .street, parent: "d"),
        Place(code: "c", name: "幸福社区", level: .community, parent: "s"),
        Place(code: "g", name: "三网格", level: .grid, parent: "c"),
      ],
      units: [Unit(code: "u", name: "城管局", peerGroup: "d")],
      categories: [
        Category(code: "city", name: "城管"), Category(code: "lamp", name: "照明", parent: "city"),
        Category(code: "noise", name: "噪声", parent: "city"),
      ], limits: [], calendarDays: [:], calendarYears: 2026...2026, officeHours: [30_600..<43_200], offset: .china)
    reference.publication = rules
    _ = try store.synchronize(reference)
  }

  private func answered(
    _ text: String, _ answer: String = "已修好。", category: String = "lamp", isPrivate: Bool = false
  ) throws -> CaseNumber {
    var chance = SystemRandomNumberGenerator()
    let report = NewReport(
      origin: .place("g"), category: category, kind: .help, channel: .web, text: text, wantsNoPublication: isPrivate)
    let number = try store.receive(report, at: now, using: &chance).number
    try store.record(NewEvent(.answer, by: .dispatcher, text: answer), on: number, at: now + 60)
    return number
  }

  private let now = UTCOffset.china.moment(CivilDate(daysSince1970: 20_773), secondOfDay: 36_000)

  private func apply() throws -> [AutomaticPublication.Deed] {
    try AutomaticPublication(store: store) { ["redact.name": "某{n}", "redact.marks": "甲 乙"][$0] }.apply(at: now + 120)
  }

  @Test("nothing, where content does not say so; only what its reporter does not want published is withheld")
  func off() throws {
    try content(PublicationRules())
    let plain = try answered("路灯不亮")
    let unwanted = try answered("路灯不亮", isPrivate: true)
    #expect(try apply().map(\.number) == [unwanted])
    #expect(try store.withholdingCounts() == [.reporter: 1])
    #expect(try store.publicationQueue().map(\.number) == [plain])
    #expect(try store.publicationSource(unwanted).log.map(\.role) == [.system])
  }

  @Test(
    "clear drafts of the categories that content names, with the title from category and place; nothing that needs a person"
  )
  func clear() throws {
    try content(PublicationRules(leastConfidence: 90, automaticCategories: ["lamp"]))
    let plain = try answered("路灯不亮，联系人王建国，电话13812345678")
    let other = try answered("太吵", category: "noise")
    let child = try answered("学生放学路上路灯不亮")
    let doubtful = try answered("灯杆写着8812345，不亮")
    let unwanted = try answered("路灯不亮", isPrivate: true)
    let touched = try answered("路灯又不亮")
    try store.withhold(touched, .repeated, reason: "", by: .editor, at: now + 70)
    try store.redraft(touched, reason: "不是重复", by: .editor, at: now + 71)
    let deeds = try apply()
    #expect(deeds.map(\.number) == [unwanted, plain] && deeds.map(\.deed) == [.withhold, .publish])
    let published = try #require(try store.publicationSource(plain).published)
    #expect(published.title == "幸福社区 · 照明")
    #expect(!published.question.contains("王建国") && !published.question.contains("138"))
    #expect(try store.publicationSource(plain).log.map(\.role) == [.system])
    #expect(Set(try store.publicationQueue().map(\.number)) == [other, child, doubtful, touched])
    #expect(try apply().isEmpty, "a second run finds nothing left")
  }

  @Test("a whole branch of categories, and official numbers stay readable")
  func branch() throws {
    try content(PublicationRules())
    let number = try answered("太吵，0530-5331234没人接", category: "noise")
    #expect(try apply().isEmpty)
    try content(PublicationRules(officialNumbers: ["0530-5331234"], automaticCategories: ["city"]))
    #expect(try apply().map(\.number) == [number])
    #expect(try store.publicationSource(number).published?.question.contains("0530-5331234") == true)
  }
}
