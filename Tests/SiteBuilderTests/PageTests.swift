import CaseStore
import Casework
import Foundation
import PortalContent
import SiteBuilder
import Testing
import Verifying

/// What pages say beyond figures.
@Suite("A page")
struct PageTests {
  @Test("of a case leads to at most three earlier ones of the same category, those of the same place first")
  func related() throws {
    let site = try TestSite()
    let store = try site.store()
    let far = try store.add(.answered("别处早先的", at: at("2026-10-10"), place: "990102001002"))
    let near = try store.add(.answered("此处早先的", at: at("2026-10-11")))
    let other = try store.add(.answered("另一类", at: at("2026-10-12"), category: "city-vendor"))
    let own = try store.add(.answered("这一件", at: at("2026-10-13")))
    try store.add(.answered("后来的", at: at("2026-10-14")))
    try site.build()
    let page = try site.page(own.href)
    let others = page.source.components(separatedBy: "id=\"h-others\"").last ?? ""
    #expect(HTMLPage.between(others, "class=\"case-title\" href=\"", "\"") == [near.href, far.href])
    #expect(try !site.page(other.href).source.contains("h-others"))
    #expect(try !site.page(far.href).source.contains("h-others"), "a later case changes no earlier page")
  }

  @Test("of a unit, of a place and of all says what is overdue now, and nothing that anybody wrote")
  func overdue() throws {
    let site = try TestSite()
    let store = try site.store()
    try store.add(SampleCase(received: at("2026-10-12"), text: "SECRET"))
    try store.add(SampleCase(received: at("2026-11-19", 17)))
    try site.build()
    for address in ["/overdue/", "/units/enforcement/", "/places/990102001001/", "/categories/city-rubbish/"] {
      let rows = try #require(
        try site.page(address).tables("<table class=\"overdue\" data-source=\"cases at the cut-off\">").first,
        "\(address)")
      #expect(rows.count == 1)
      #expect(try !site.page(address).source.contains("SECRET"))
    }
    #expect(try site.page("/units/enforcement/").links.contains("#h-overdue"))
    #expect(try !site.page("/units/governance/").source.contains("h-overdue"))
  }

  @Test("of frequent questions holds answered consultations by category, newest first, and no others")
  func questions() throws {
    let site = try TestSite()
    let store = try site.store()
    var asked = SampleCase.answered("垃圾怎么分", "怎么分", "四类", at: at("2026-10-10"))
    asked.kind = .consultation
    try store.add(asked)
    asked = .answered("几点清运", "几点", "六点", at: at("2026-10-11"))
    asked.kind = .consultation
    try store.add(asked)
    asked = .answered("不满意的", "为什么", "不知道", at: at("2026-10-12"))
    asked.kind = .consultation
    asked.grade = .dissatisfied
    try store.add(asked)
    try store.add(.answered("投诉"))
    try site.build()
    let page = try site.page("/faq/")
    #expect(HTMLPage.between(page.source, "<summary>", "</summary>") == ["几点清运", "垃圾怎么分"])
  }

  @Test("of frequent questions tells machines what it shows, whatever people wrote; without questions it says nothing")
  func structuredQuestions() throws {
    let site = try TestSite()
    try site.build()
    #expect(try !site.page("/faq/").source.contains("ld+json"))
    let title = "</script><!--<script>\"'\\\u{2028}\u{2029}]]>&amp;{{title}}"
    let answer = "行一\n行二\t\u{7}</SCRIPT \u{FEFF}💡--!>"
    var asked = SampleCase.answered(title, "怎么分", answer, at: at("2026-10-10"))
    asked.kind = .consultation
    let number = try site.store().add(asked)
    try site.build()
    let page = try #require(try Self.structured(site, "/faq/"))
    #expect(page["@type"] as? String == "FAQPage")
    let questions = try #require(page["mainEntity"] as? [[String: Any]])
    #expect(questions.map { $0["name"] as? String } == [title])
    let answers = questions.compactMap { $0["acceptedAnswer"] as? [String: String] }
    let host = try site.portal().settings.host
    #expect(answers == [["@type": "Answer", "text": answer, "url": host + number.href]])
  }

  @Test("of the portal tells machines the office and how to reach it")
  func structuredOffice() throws {
    let site = try TestSite()
    try site.build()
    let settings = try site.portal().settings
    let office = try #require(try Self.structured(site, "/"))
    #expect(office["@type"] as? String == "GovernmentOrganization")
    #expect(office["name"] as? String == settings.office && office["url"] as? String == settings.host + "/")
    let contact = try #require(office["contactPoint"] as? [String: String])
    #expect(contact == ["@type": "ContactPoint", "contactType": "customer service", "url": settings.host + "/report/"])
    try site.edit("content/portal.yaml", "telephone: \"\"", "telephone: \"12345\"")
    try site.build()
    let reachable = try #require(try Self.structured(site, "/"))
    #expect(reachable["telephone"] as? String == "12345")
    #expect((reachable["contactPoint"] as? [String: String])?["telephone"] == "12345")
  }

  /// What the only block of structured data on a page says; a browser ends the block at the first `</script`.
  private static func structured(_ site: TestSite, _ address: String) throws -> [String: Any]? {
    let blocks = HTMLPage.between(
      try site.page(address).source, "<script type=\"application/ld+json\">", "</script")
    guard blocks.count == 1, !blocks[0].contains("<") else { return nil }
    return try JSONSerialization.jsonObject(with: Data(blocks[0].utf8)) as? [String: Any]
  }

  @Test("that explains figures works them out with the latest full month")
  func example() throws {
    let page = try DemoSite.shared.get().page("/figures/")
    let tally = try CountedCases(DemoSite.shared.get(), cutOff: DemoSite.end)
      .tally(Period(#require(CivilMonth("2026-10")), offset: .china))
    #expect(page.text.contains("2026-10 收到 \(tally.volume) 件"))
    #expect(page.text.contains("\(tally.onTime.numerator) ÷ \(tally.onTime.denominator) = "))
  }

  @Test("of all places lists the upper levels where there are too many, and the others stand on their parents' pages")
  func manyPlaces() throws {
    let site = try TestSite()
    try site.build()
    #expect(try site.page("/places/").links.contains("/places/990102001002/"))
    let more = (100..<250).map { "990102001\($0),社区\($0),社区,示范街道\n" }.joined()
    try site.edit("content/places.csv", "990102001002,", more + "990102001002,")
    try site.build(options: SiteBuildOptions(checksBudgets: true))
    let page = try site.page("/places/")
    #expect(page.links.contains("/places/990102001/") && !page.links.contains("/places/990102001002/"))
    #expect(page.text.contains("其余的在所属地点的页面上"))
    #expect(try site.page("/places/990102001/").links.contains("/places/990102001/parts/"))
    #expect(try site.page("/places/990102001/parts/page-2.html").links.contains("/places/990102001002/"))
    #expect(try site.verified().mistakes == [])
  }

  @Test("of a month counts the month; a year's leaderboard the year")
  func spans() throws {
    let site = try DemoSite.shared.get()
    let cases = try CountedCases(site, cutOff: DemoSite.end)
    let october = try #require(CivilMonth("2026-10"))
    let month = cases.tally(Period(october, offset: .china))
    #expect(try site.page("/months/2026-10/").figures["办件量"]?.first == String(month.volume))
    let rows = try site.page("/leaderboards/2026/").tables("<table class=\"board\" data-source=\"counts by line\">")
      .flatMap(\.self)
    // What was dealt with on the spot belongs to no unit.
    #expect(rows.compactMap { Int($0[5]) }.reduce(0, +) == cases.tally { $0.unit != nil }.volume)
  }

  @Test("of the counts adds up: the months' volumes are those of all time")
  func counts() throws {
    let site = try DemoSite.shared.get()
    let text = String(decoding: try #require(try site.files()["counts.csv"]), as: UTF8.self)
    let lines = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let months = lines.filter { $0[0].count == 7 && $0[0].contains("-") }
    let all = try #require(lines.last)
    #expect(months.compactMap { Int($0[1]) }.reduce(0, +) == Int(all[1]))
    #expect(lines.allSatisfy { $0.count == lines[0].count })
  }
}
