import Casework
import Foundation
import PortalContent
import SiteBuilder
import Simulation
import SiteOutput
import Testing
import Verifying
import Workspace

/// A district of 112 units: more than a page can hold.
@Suite("Leaderboards of many units")
struct ManyUnitsTests {
  private static let office = Result { try make() }

  /// The office of the example with a small part of its history, weighed.
  private static func make() throws -> TestSite {
    let site = try TestSite(content: Checkout.root + "/Examples/banyang/content")
    atexit { if case .success(let site) = ManyUnitsTests.office { site.remove() } }
    try site.edit("content/scenario.yaml", "from: 2026-04-01", "from: 2026-09-15")
    try site.edit("content/scenario.yaml", "cases: 36000", "cases: 400")
    let portal = try site.portal()
    let scenario = try #require(portal.scenario)
    try Simulation(portal: portal, scenario: scenario, seed: 1).run(into: try site.store())
    try site.build(
      workers: 2, until: at("2026-11-01", 0),
      options: SiteBuildOptions(checksBudgets: true, keepsSearchIndex: false))
    return site
  }

  @Test("stay within their budget: they go on from page to page, each unit once, in the order of ranks")
  func pages() throws {
    let site = try Self.office.get()
    let units = try site.portal().units.filter { !$0.isRetired }
    for first in ["/leaderboards/2026-10/", "/leaderboards/2026/", "/leaderboards/2026-10/appraisal/"] {
      let sheets = try Self.sheets(of: first, site)
      #expect(sheets.count == 3)
      let rows = sheets.flatMap { $0.tables("<table class=\"board\"").flatMap(\.self) }
      #expect(rows.map { $0[1] }.sorted() == units.map(\.name).sorted())
      let departments = sheets.dropFirst().flatMap { $0.tables("<table class=\"board\"").flatMap(\.self) }
      let ranks = departments.compactMap { Int($0[0]) }
      #expect(ranks == ranks.sorted() && ranks.first ?? 1 == 1)
      for sheet in sheets {
        for other in sheets { #expect(sheet.links.contains { $0.hasPrefix((other.canonicalPath ?? "?") + "#g") }) }
      }
    }
  }

  @Test("and their appraisals lead to each other, page by page")
  func appraisal() throws {
    let site = try Self.office.get()
    #expect(
      try site.page("/leaderboards/2026-10/page-2.html").links.contains("/leaderboards/2026-10/appraisal/page-2.html"))
    #expect(
      try site.page("/leaderboards/2026-10/appraisal/page-2.html").links.contains("/leaderboards/2026-10/page-2.html"))
    #expect(try site.page("/leaderboards/2026-10/appraisal/").links.contains("/leaderboards/2026-09/appraisal/"))
    #expect(!site.has("/leaderboards/2026/appraisal/"))
  }

  @Test("are walked, listed and verified whole")
  func whole() throws {
    let site = try Self.office.get()
    let walk = try SiteWalk(site)
    #expect(walk.broken() == [])
    let boards = walk.pages.keys.filter { $0.hasPrefix("/leaderboards/") }
    #expect(Set(boards).isSubset(of: walk.reached(from: "/")))
    let map = String(decoding: try #require(try site.files()["sitemap.xml"]), as: UTF8.self)
    for board in boards { #expect(map.contains("\(board)</loc>")) }
    let check = try site.verified()
    #expect(check.mistakes == [])
    #expect(check.checked > 5000)
  }

  private static func sheets(of first: String, _ site: TestSite) throws -> [HTMLPage] {
    var sheets = [try site.page(first)]
    while site.has("\(first)page-\(sheets.count + 1).html") {
      sheets.append(try site.page("\(first)page-\(sheets.count + 1).html"))
    }
    return sheets
  }
}

extension HTMLPage {
  /// The page's own address without the host.
  fileprivate var canonicalPath: String? {
    canonical.flatMap { URL(string: $0)?.path(percentEncoded: false) }
  }
}
