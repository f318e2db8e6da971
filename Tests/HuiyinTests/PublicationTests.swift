import CaseStore
import Casework
import Foundation
import Testing

@Suite("huiyin publication")
struct PublicationTests {
  private let desk: Desk

  init() throws {
    desk = try Desk(demo: true)
    try #require(try desk.huiyin(["codes", "--seed", "1"]).code == 0)
    for (login, role) in [("wang", "editor"), ("zhou", "supervisor"), ("chen", "dispatcher")] {
      let added = try desk.huiyin(["user", "add", login, "--name", login, "--role", role], input: "correct horse\n")
      try #require(added.code == 0, "\(added.errors)")
    }
  }

  private func answered(_ text: String, category: String = "road-lamp") throws -> String {
    let store = try desk.store()
    var chance = SystemRandomNumberGenerator()
    let now = Timestamp(seconds: Int64(Date.now.timeIntervalSince1970) - 600)
    let report = NewReport(
      origin: .place("990101001001"), category: category, kind: .help, channel: .web, text: text)
    let number = try store.receive(report, at: now, using: &chance).number
    try store.record(NewEvent(.answer, by: .dispatcher, text: "已修好。"), on: number, at: now + 60)
    return number.description
  }

  private func run(_ arguments: String...) throws -> Program.Outcome { try desk.huiyin(["publication"] + arguments) }

  @Test("lists, shows, publishes, withdraws and puts back, each with who and why in the record")
  func wholeWay() throws {
    let number = try answered("我叫王建国，电话13812345678，路灯不亮")
    #expect(try run("list").output.contains("\(number)\t"))
    let shown = try run("show", number)
    #expect(shown.output.contains("某甲") && !shown.output.contains("王建国") && !shown.output.contains("138"))
    #expect(try run("publish", number, "--as", "zhou").code == 1, "supervisors do not publish")
    #expect(try run("publish", number, "--as", "chen").code == 1)
    let published = try run("publish", number, "--as", "wang", "--json")
    #expect(
      published.code == 0 && published.output == "{\"case\":\"\(number)\",\"state\":\"published\"}\n", "\(published)")
    #expect(try run("list").output.isEmpty && run("list", "--state", "published").output.contains("by editor"))
    #expect(try run("withdraw", number, "--as", "zhou").code == 64, "a reason is asked for")
    #expect(try run("withdraw", number, "--as", "zhou", "--text", "有误").code == 0)
    #expect(try run("redraft", number, "--as", "wang", "--text", "已改").code == 0)
    let withheld = try run("withhold", number, "--as", "wang", "--ground", "personal")
    #expect(withheld.code == 0 && withheld.output == "\(number) withheld\n")
    #expect(try run("publish", number, "--as", "wang").code == 1, "first it is put back")
    #expect(
      try desk.rows("SELECT deed FROM publication_log ORDER BY id")
        == ["publish", "withdraw", "redraft", "withhold"])
    #expect(try run("show", "20200101-0001").code == 1 && run("show", "x").code == 64)
  }

  @Test("what a person has to look at is named, and let pass only by name")
  func obstacles() throws {
    let number = try answered("小学生放学路上路灯不亮，灯杆写着8812345")
    let refused = try run("publish", number, "--as", "wang")
    #expect(refused.code == 1 && refused.errors.contains("minor, doubt"), "\(refused.errors)")
    #expect(try run("publish", number, "--as", "wang", "--accept", "minor").code == 1)
    #expect(try run("publish", number, "--as", "wang", "--accept", "minor", "--accept", "doubt").code == 0)
  }

  @Test(
    "notify publishes what content has it publish, and nothing without that; official numbers of content stay readable")
  func automatic() throws {
    let number = try answered("路灯不亮，0530-5331234没人接")
    #expect(try desk.huiyin(["notify"]).output.isEmpty)
    try desk.write(
      "w/content/portal.yaml",
      try desk.read("w/content/portal.yaml")
        + "publication:\n  automatic: [路灯]\n  official-numbers: [\"0530-5331234\"]\n")
    try #require(try desk.huiyin(["codes", "--seed", "1"]).code == 0)
    let other = try answered("井盖坏了", category: "road-surface")
    let outcome = try desk.huiyin(["notify"])
    #expect(outcome.output.contains("\(number) publish") && !outcome.output.contains(other), "\(outcome)")
    #expect(try desk.rows("SELECT role FROM publication_log WHERE deed = 'publish'").allSatisfy { $0 == "system" })
    #expect(try desk.rows("SELECT question FROM publications").allSatisfy { $0.contains("0530-5331234") })
    let redacted = try desk.huiyin(["redact"], input: "打0530-5331234，或13812345678\n")
    #expect(redacted.output.hasPrefix("打0530-5331234，或手机号已隐去"), "\(redacted.output)")
  }
}
