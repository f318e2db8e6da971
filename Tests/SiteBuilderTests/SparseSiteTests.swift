import CaseStore
import Casework
import PortalContent
import Testing

/// Portals in which there is next to nothing yet.
@Suite("A portal")
struct SparseSiteTests {
  @Test("without cases builds, says that there is nothing to count, and leads nowhere wrong")
  func empty() throws {
    let site = try TestSite()
    try site.build()
    let home = try site.page("/")
    #expect(home.figures["办件量"] == ["0", "另有上期转来 0"])
    #expect(home.figures["办结率"] == ["—", "还没有可计算的工单"])
    #expect(home.text.contains("还没有公开的工单"))
    #expect(!home.source.contains("class=\"trend\""))
    #expect(try site.page("/leaderboards/").text.contains("还没有可以排列的工单"))
    #expect(try SiteWalk(site).broken() == [])
    #expect(site.has("/feeds/cases.atom") && site.has("/report/990102001001.html"))
  }

  @Test("with one open case counts it, and rates nothing that is not due")
  func oneCase() throws {
    let site = try TestSite()
    try site.store().add(SampleCase(received: at("2026-11-20", 9)))
    try site.build()
    let figures = try site.page("/").figures
    #expect(figures["办件量"]?.first == "1" && figures["正在办理"] == ["1", "其中超期 0"])
    #expect(figures["办结率"] == ["—", "还没有可计算的工单"])
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("lists a unit without cases and does not rank it")
  func idleUnit() throws {
    let site = try TestSite()
    try site.store().add(.answered("第一件"))
    try site.build()
    #expect(try site.page("/units/governance/").figures["办件量"]?.first == "0")
    let rows = try site.page("/leaderboards/2026-11/").tables("<table class=\"board\" data-source=\"counts by line\">")
      .flatMap(\.self)
    let idle = try #require(rows.first { $0[1] == "社会治理服务中心" })
    #expect(idle[0] == "—" && idle[2] == "—" && idle[5] == "0")
  }

  @Test("has a leaderboard for a month without cases, and no list")
  func idleMonth() throws {
    let site = try TestSite()
    let store = try site.store()
    try store.add(.answered("九月", at: at("2026-09-10")))
    try store.add(.answered("十一月"))
    try site.build()
    let rows = try site.page("/leaderboards/2026-10/").tables("<table class=\"board\" data-source=\"counts by line\">")
      .flatMap(\.self)
    #expect(rows.count == 3 && rows.allSatisfy { $0[5] == "0" })
    #expect(!site.has("/cases/2026-10/") && site.has("/cases/2026-09/"))
    let trend = try #require(try site.page("/").tables().first)
    #expect(trend.map { $0[0] } == ["2026-09", "2026-10", "2026-11"])
    #expect(trend[1] == ["2026-10", "0", "0", "—"])
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("shows a case of the 29th of February in its month, and every month since")
  func leapDay() throws {
    let site = try TestSite()
    let number = try site.store().add(.answered("闰日", at: at("2024-02-29")))
    try site.build()
    #expect(number.href == "/cases/2024-02/20240229-0001.html")
    #expect(try site.page(number.href).text.contains("2024-02-29"))
    #expect(
      try site.page("/leaderboards/").links.filter { $0.hasPrefix("/leaderboards/20") }.count == 34 + 3,
      "months and years")
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("leaves what comes after the cut-off out of its figures")
  func cutOff() throws {
    let site = try TestSite()
    let store = try site.store()
    try store.add(.answered("以前", at: at("2026-11-02")))
    try store.add(.answered("以后", at: at("2026-11-18")))
    try site.build(until: at("2026-11-10", 0))
    #expect(try site.page("/").figures["办件量"]?.first == "1")
    #expect(try site.page("/").cutOff.contains("数据截至 2026-11-10 00:00"))
  }
}
