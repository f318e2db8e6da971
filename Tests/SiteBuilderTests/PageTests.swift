import CaseStore
import Casework
import Foundation
import Testing

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

  @Test("that explains figures works them out with the latest full month")
  func example() throws {
    let page = try DemoSite.shared.get().page("/figures/")
    let tally = try CountedCases(DemoSite.shared.get(), cutOff: DemoSite.end)
      .tally(Period(#require(CivilMonth("2026-10")), offset: .china))
    #expect(page.text.contains("2026-10 收到 \(tally.volume) 件"))
    #expect(page.text.contains("\(tally.onTime.numerator) ÷ \(tally.onTime.denominator) = "))
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
