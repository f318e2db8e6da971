import Testing
import Topics

@Suite("Topics")
struct TopicTests {
  /// Reports of one title each, all at place 1 in district 0, under category 5.
  private func reports(_ titles: [String], day: Int, place: Int = 1) -> [TopicReport] {
    titles.map { TopicReport(day: day, places: [place, 0], category: 5, title: $0) }
  }

  /// The ordinary days of a portal: many things, none of them often.
  private func background() -> [TopicReport] {
    let things = ["路灯不亮", "井盖松动", "垃圾没收", "水管漏水", "树枝挡窗", "电梯停运", "公厕太脏", "网线乱拉"]
    return (0..<40).map { number in
      TopicReport(
        day: 40 + number / 2, places: [number % 4, 0], category: number % 3, title: things[number % 8] + "没人管")
    }
  }

  private func find(_ reports: [TopicReport], minimum: Int = 5) -> [Topic] {
    var rules = TopicRules(minimum: minimum)
    rules.spans = [30]
    rules.names = ["丽景社区"]
    rules.emptyWords = ["问题"]
    return TopicFinder(rules).topics(reports.sorted { $0.day < $1.day }, upTo: 100).topics
  }

  private let night = [
    "丽景社区夜间施工吵人", "工地夜间施工何时停", "反映夜间施工问题", "夜间施工扰民", "又是夜间施工", "管管夜间施工", "夜间施工到三点",
  ]

  @Test("are what enough people say of one place in the same words, against the days before")
  func found() throws {
    let before = reports(["夜间施工", "夜间施工吵"], day: 50)
    let topics = find(background() + before + reports(night, day: 95))
    let topic = try #require(topics.first)
    #expect(topic.phrase == "夜间施工" && topic.place == 1 && topic.category == 5)
    #expect(topic.people == 7 && topic.before == 2)
    #expect(topic.reports.count == 7)
  }

  @Test("have no fewer people than the minimum, however often they write")
  func minimum() {
    #expect(find(background() + reports(Array(night.prefix(4)), day: 95)).allSatisfy { $0.phrase != "夜间施工" })
    let ninety = (0..<90).map { "求求你们管一管工地夜间施工吵得老人孩子睡不着第\($0)回" }
    #expect(find(background() + reports(ninety, day: 95)).isEmpty, "one person's ninety messages are one")
    let copied = Array(repeating: "求求你们管一管工地夜间施工吵得老人孩子睡不着", count: 90)
    #expect(find(background() + reports(copied, day: 95)).isEmpty, "one text sent ninety times is one")
  }

  @Test("count people apart whose short words are the same")
  func shortTitles() throws {
    let topic = try #require(find(background() + reports(Array(repeating: "夜间施工", count: 6), day: 95)).first)
    #expect(topic.people == 6)
  }

  @Test("belong to a wider place where no narrower one has enough people")
  func wider() throws {
    let spread = night.enumerated().flatMap { reports([$0.element], day: 95, place: 1 + $0.offset % 3) }
    let topic = try #require(find(background() + spread).first)
    #expect(topic.place == 0 && topic.people == 7)
  }

  @Test("are no names of places and no empty words")
  func names() {
    let talk = (0..<8).map { "丽景社区问题" + ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"][$0] }
    #expect(find(background() + reports(talk, day: 95)).isEmpty)
  }

  @Test("are the same whatever the order of equal days, and none where there is nothing")
  func sameness() {
    let all = background() + reports(night, day: 95)
    #expect(find(all).map(\.phrase) == find(all.reversed()).map(\.phrase))
    #expect(find([]).isEmpty)
  }

  @Test("of a quiet portal are looked for over more days")
  func spans() {
    let slow = night.enumerated().flatMap { reports([$0.element], day: 20 + $0.offset * 12) }
    var rules = TopicRules(minimum: 5)
    rules.enough = 1
    let list = TopicFinder(rules).topics(slow, upTo: 100)
    #expect(list.days == 90 && list.topics.first?.phrase == "夜间施工")
  }
}
