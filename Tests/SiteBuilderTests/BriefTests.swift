import CaseStore
import Casework
import Foundation
import PortalContent
import Testing
import Verifying
import Workspace

/// Briefs: counted as the record stood at the end of their last day.
@Suite("Briefs")
struct BriefTests {
  private static let slug = "2026-11-17"
  private static let files = ["index.html", "counts.csv", "days.csv"].map { "briefs/\(slug)/\($0)" }

  @Test("of the demo show what the definitions count in their days")
  func demo() throws {
    let site = try DemoSite.shared.get()
    for brief in try site.portal().briefs where brief.category == nil {
      let offset = UTCOffset.china
      let period = Period(start: offset.moment(brief.from), end: offset.moment(brief.date + 1))
      let tally = try CountedCases(site, cutOff: period.end).tally(period)
      let figures = try site.page("/briefs/\(brief.slug)/").figures
      #expect(figures["办件量"]?.first == String(tally.volume))
      #expect(figures["按期办结率"] == tally.onTime.figure)
      #expect(figures["满意率"] == tally.satisfied.figure)
    }
  }

  @Test("stay byte by byte as they are whatever comes later: answers, ratings, reopenings, withdrawals, new cases")
  func later() throws {
    let site = try Self.site()
    let store = try site.store()
    let open = try store.add(Self.sample(hour: 8, answered: nil))
    let gone = try store.add(Self.sample(hour: 9, answered: nil))
    let answered = try store.add(Self.sample(hour: 10, answered: at("2026-11-17", 11)))
    let end = at("2026-11-18", 0)
    try site.build(until: end)
    let before = try Self.files.map { try Self.text($0, of: site) }
    #expect(try site.page("/briefs/\(Self.slug)/").figures["办件量"]?.first == "3")
    #expect(try site.page("/briefs/\(Self.slug)/").figures["办结率"] == ["100%", "1 / 1"])

    try store.answer(open, "已处理", by: "enforcement", at: end + 3600)
    try store.record(NewEvent(.withdraw, by: .resident), on: gone, at: end + 3700)
    try store.record(NewEvent(.reopen, by: .supervisor, text: "没有办好"), on: answered, at: end + 3800)
    try store.record(NewEvent(.sign, by: .handler, unit: "enforcement"), on: answered, at: end + 3900)
    try store.answer(answered, "重新处理", by: "enforcement", at: end + 4000)
    try store.add(Self.sample(hour: 26, answered: at("2026-11-18", 12)))
    try site.build(until: at("2026-11-25", 0))
    let after = try Self.files.map { try Self.text($0, of: site) }
    #expect(after == before)
    #expect(try site.page("/").figures["办件量"]?.first == "4")
  }

  @Test("come out when their last day is over, and not before")
  func due() throws {
    let site = try Self.site()
    try site.build(until: at("2026-11-17", 23))
    #expect(!site.has("/briefs/\(Self.slug)/"))
    try site.build(until: at("2026-11-18", 0))
    #expect(site.has("/briefs/\(Self.slug)/"))
    #expect(site.has("/briefs/daily/2026/"))
  }

  @Test("leave out places with few cases, and what could be told from the sum")
  func few() throws {
    let site = try Self.site()
    let store = try site.store()
    for minute in 0..<9 { try store.add(Self.sample(hour: 8, minute: minute)) }
    for minute in 0..<2 { try store.add(Self.sample(place: "990102", hour: 9, minute: minute)) }
    try site.build(until: at("2026-11-18", 0))
    let counts = try Self.text(Self.files[1], of: site)
    #expect(!counts.contains("/places/"))
    #expect(try site.page("/briefs/\(Self.slug)/").text.contains("少于 5 件的不单列"))

    for minute in 2..<5 { try store.add(Self.sample(place: "990102", hour: 9, minute: minute)) }
    try site.build(until: at("2026-11-18", 0))
    let all = try Self.text(Self.files[1], of: site)
    #expect(all.components(separatedBy: "/places/").count == 3)
  }

  @Test("are recomputed from the files beside them, and a changed number is found")
  func verified() throws {
    let site = try Self.site()
    try site.store().add(Self.sample(hour: 8, answered: at("2026-11-17", 11)))
    try site.build(until: at("2026-11-18", 0))
    #expect(try Self.mistakes(site) == [])
    try site.edit(
      "public/\(Self.files[0])", "data-line=\"all\">本期</th><td class=\"n\">1",
      "data-line=\"all\">本期</th><td class=\"n\">7")
    #expect(
      try Self.mistakes(site) == [
        "/briefs/2026-11-17/: 本期 received is ‘7’, and the published files give ‘1’"
      ])
  }

  private static func text(_ file: String, of site: TestSite) throws -> String {
    try String(contentsOfFile: site.workspace.site + "/" + file, encoding: .utf8)
  }

  private static func mistakes(_ site: TestSite) throws -> [String] {
    var check = SiteVerification(
      PublishedFiles { path in FileManager.default.contents(atPath: site.workspace.site + path).map { Array($0) } })
    try check.run()
    return check.mistakes.map(\.description)
  }

  private static func site() throws -> TestSite {
    let site = try TestSite()
    try FileManager.default.createDirectory(
      atPath: site.workspace.content + "/briefs", withIntermediateDirectories: true)
    try site.edit(
      "content/briefs/\(slug).md", nil, "---\nkind: 日报\nnumber: 1\ndate: 2026-11-17\ntitle: 当日情况\n---\n\n无异常。\n")
    return site
  }

  private static func sample(
    place: String = "990102001001", hour: Int, minute: Int = 0, answered: Timestamp? = nil
  ) -> SampleCase {
    var sample = SampleCase(place: place, received: at("2026-11-17", 0) + Int64(hour * 3600 + minute * 60))
    if let answered { (sample.answer, sample.answered) = ("已处理", answered) }
    return sample
  }
}
