import CaseStore
import Casework
import Foundation
import PortalContent
import SiteBuilder
import SiteOutput
import Testing
import Workspace

/// A city of 2,000 places: no page may grow with it. One of 10,000 differs in nothing but the time.
@Suite("A site of many places")
struct ManyPlacesTests {
  private static let city = Result { try make() }

  /// 20 districts of 10 streets each; one street has 422 communities, the others 7 each. Built within budgets.
  private static func make() throws -> TestSite {
    let site = try TestSite()
    atexit { if case .success(let site) = ManyPlacesTests.city { site.remove() } }
    var rows = "10,海山市,市,\n"
    for district in 10..<30 {
      rows += "10\(district),\(district)区,区,海山市\n"
      for street in 10..<20 {
        let (code, name) = ("10\(district)\(street)", "\(district)区\(street)街道")
        rows += "\(code),\(name),街道,\(district)区\n"
        for community in 100..<(district == 10 && street == 10 ? 522 : 107) {
          rows += "\(code)\(community),\(district)\(street)\(community)社区,社区,\(name)\n"
        }
      }
    }
    try site.edit("content/places.csv", "990102,", rows + "990102,")
    let store = try site.store()
    try store.add(.answered("第一件", place: "101010100"))
    try store.add(.answered("第二件", at: at("2026-11-17", 9), place: "102919106"))
    try site.build(workers: 2, options: SiteBuildOptions(checksBudgets: true, keepsSearchIndex: false))
    return site
  }

  @Test("leads from the choice of a place to every community's form in three steps, in pages within budget")
  func choice() throws {
    let site = try Self.city.get()
    var steps: [[String]] = [["/report/"]]
    var forms: Set<String> = []
    while let step = steps.last, !step.isEmpty, steps.count < 10 {
      let links = try step.flatMap { try site.page($0).links }
      forms.formUnion(links.filter { $0.hasPrefix("/report/") && $0.hasSuffix(".html") && !$0.contains("/in/") })
      steps.append(Set(links.filter { $0.hasPrefix("/report/in/") }).subtracting(steps.joined()).sorted())
    }
    let communities = try site.portal().places.filter { $0.level == .community }
    #expect(forms == Set(communities.map { "/report/\($0.code).html" }))
    #expect(forms.allSatisfy(site.has))
    // The front page, the streets, the second page of the largest.
    #expect(steps.map(\.count) == [1, 200, 1, 0])
    #expect(try site.page("/report/").text.contains("先点所在的一片"))
    #expect(try site.page("/report/in/101010/").text.contains("点一下社区的名字"))
  }

  @Test("lists what lies in a large place in a table of its own, every place once")
  func parts() throws {
    let site = try Self.city.get()
    let street = try site.page("/places/101010/")
    #expect(street.links.contains("/places/101010/parts/") && street.text.contains("看全部 422 处"))
    var listed: [String] = []
    for page in ["", "page-2.html", "page-3.html", "page-4.html"] {
      let rows = try site.page("/places/101010/parts/\(page)").tables().flatMap(\.self)
      #expect(rows.count <= 120)
      listed += rows.map { $0[0] }
    }
    #expect(listed == (100..<522).map { "1010\($0)社区" })
    #expect(!site.has("/places/101010/parts/page-5.html"))
    #expect(try site.page("/places/").links.contains("/places/1010/"))
  }

  @Test("lists every page in its site map once")
  func siteMap() throws {
    let site = try Self.city.get()
    let map = try site.page("/sitemap.xml").source
    let listed = HTMLPage.between(map, "<loc>https://huiyin.example.gov.cn", "</loc>")
    #expect(Set(listed).count == listed.count && listed.count > 2_000)
    #expect(listed.filter { $0.hasPrefix("/report/in/") }.count == 201)
    #expect(listed.filter { $0.hasPrefix("/places/101010/") }.count == 5)
  }
}
