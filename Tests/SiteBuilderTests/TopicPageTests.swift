import CaseStore
import Casework
import Foundation
import Testing
import Verifying

/// The page of hot topics and the file its numbers are in.
@Suite("Hot topics on the site")
struct TopicPageTests {
  @Test(
    "are told in sentences whose numbers stand in a published file; too few people of before are told no more exactly")
  func file() throws {
    let site = try Self.site()
    let sentences = HTMLPage.between(try site.page("/topics/").source, "data-line=\"", "</h2>")
    #expect(
      sentences.map { $0.trimmingCharacters(in: .newlines) } == [
        "t1\">第一社区：占道停车，近 30 天 7 人，再前 30 天没有", "t2\">第一社区：油烟直排，近 30 天 7 人，再前 30 天没有",
        "t3\">第一社区：夜间施工，近 30 天 7 人，再前 30 天不到 5 人",
      ])
    let file = String(decoding: try #require(site.files()["data/topics.csv"]), as: UTF8.self)
    #expect(
      file.split(whereSeparator: \.isNewline).dropFirst() == [
        "t1,占道停车,990102001001,city,30,7,0", "t2,油烟直排,990102001001,city,30,7,0",
        "t3,夜间施工,990102001001,city,30,7,<5",
      ])
    #expect(try site.verified().mistakes == [])
  }

  @Test(
    "are held against that file, on their page and on the home page",
    arguments: [
      (
        "data/topics.csv", ",30,7,<", ",30,8,<",
        "/topics/: 夜间施工 is ‘30 30 5 7’, and the published files give ‘30 30 5 8’"
      ),
      ("data/topics.csv", ",30,7,<", ",30,8,<", "/: 夜间施工 is ‘30 30 5 7’, and the published files give ‘30 30 5 8’"),
      (
        "topics/index.html", "7 人，再前 30 天不到", "70 人，再前 30 天不到",
        "/topics/: 夜间施工 is ‘30 30 5 70’, and the published files give ‘30 30 5 7’"
      ),
      (
        "topics/index.html", " data-source=\"topics\"", "",
        "/topics/: the number of topics with a source is ‘2’, and the published files give ‘3’"
      ),
      (
        "data/topics.csv", "t3,", "t4,",
        "/topics/: nothing says where 第一社区：夜间施工，近 30 天 7 人，再前 30 天不到 5 人 comes from"
      ),
    ])
  func changed(file: String, old: String, new: String, message: String) throws {
    let site = try Self.site()
    try site.edit("public/\(file)", old, new)
    #expect(try site.verified().mistakes.map(\.description).contains(message))
  }

  /// The ordinary days of a portal, and what seven people say in one place at the end of them.
  private static func site() throws -> TestSite {
    let site = try TestSite()
    let store = try site.store()
    let things = ["路灯不亮", "井盖松动", "垃圾没收", "水管漏水", "树枝挡窗", "电梯停运", "公厕太脏", "网线乱拉"]
    let days = at("2026-11-18", 9)
    for number in 0..<40 {
      let place = number.isMultiple(of: 2) ? "990102001001" : "990102001002"
      let day = Int64(number / 2) - 58
      let received = days + day * 86_400 + Int64(number)
      try store.add(.answered(things[number % 8] + "没人管", at: received, place: place))
    }
    let before = days + -45 * 86_400
    for (number, title) in ["夜间施工吵", "又在夜间施工"].enumerated() {
      try store.add(.answered(title, at: before + Int64(100 + number)))
    }
    let night = ["夜间施工吵人", "工地夜间施工何时停", "反映夜间施工问题", "夜间施工扰民", "又是夜间施工", "管管夜间施工", "夜间施工到三点"]
    for (subject, phrase) in ["夜间施工", "油烟直排", "占道停车"].enumerated() {
      for (number, title) in night.enumerated() {
        let title = title.replacing("夜间施工", with: phrase)
        try store.add(.answered(title, at: days + Int64(200 + 10 * subject + number)))
      }
    }
    try site.build()
    return site
  }
}
