import CaseStore
import Casework
import Testing

/// Places come, go, move and are renamed; cases and printed codes stay.
@Suite("A place")
struct PlaceChangeTests {
  private let first = "990102001001"

  @Test("that is renamed keeps its page, its cases and its form, under the new name")
  func renamed() throws {
    let (site, number) = try builtSite()
    try site.edit("content/places.csv", "第一社区", "新名社区")
    try site.build()
    let page = try site.page("/places/\(first)/")
    #expect(page.source.contains("<h1>新名社区</h1>") && page.figures["办件量"]?.first == "1")
    #expect(page.links.contains(number.href) && page.links.contains("/report/\(first).html"))
    #expect(try SiteWalk(site).pages.values.allSatisfy { !$0.text.contains("第一社区") })
  }

  @Test("that is moved takes its cases along, to the page of what it lies in now")
  func moved() throws {
    let (site, number) = try builtSite()
    try site.edit("content/places.csv", "\(first),第一社区,社区,示范街道", "\(first),第一社区,社区,东街道")
    try site.edit("content/places.csv", "990102001,示范街道", "990102002,东街道,街道,示范区\n990102001,示范街道")
    try site.edit("content/units.csv", "governance,", "east,东街道办事处,街道,东街道,\ngovernance,")
    try site.build()
    #expect(try site.page("/places/990102002/").links.contains(number.href))
    #expect(try site.page("/places/990102002/").figures["办件量"]?.first == "1")
    #expect(try site.page("/places/990102001/").figures["办件量"]?.first == "0")
    #expect(try site.page("/places/\(first)/").links.contains("/places/990102002/"))
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("that is retired keeps its page and cases, and has no form any more; its code leads to the choice of places")
  func retired() throws {
    let (site, number) = try builtSite()
    let code = try addCodes(1, to: site)[0]
    try site.build()
    #expect(try site.page("/R/\(code).html").source.contains("<form"))
    try site.edit("content/places.csv", "编码,名称,级别,上级", "编码,名称,级别,上级,停用")
    try site.edit("content/places.csv", "第一社区,社区,示范街道", "第一社区,社区,示范街道,是")
    try site.build()
    let page = try site.page("/places/\(first)/")
    #expect(page.links.contains(number.href) && !page.links.contains("/report/\(first).html"))
    #expect(!site.has("/report/\(first).html"))
    #expect(try !site.page("/report/").text.contains("第一社区"))
    try expectRetired(code, in: site)
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("that is gone from content leaves its cases on the site, and its code explains itself and leads on")
  func gone() throws {
    let (site, number) = try builtSite()
    let code = try addCodes(1, to: site)[0]
    try site.edit("content/places.csv", "\(first),第一社区,社区,示范街道\n", "")
    try site.build()
    #expect(!site.has("/places/\(first)/"))
    #expect(try site.page(number.href).text.contains("问题"))
    #expect(try site.page("/").figures["办件量"]?.first == "1")
    try expectRetired(code, in: site)
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("whose code is retired or redirected: the scan explains itself and leads on")
  func codes() throws {
    let (site, _) = try builtSite()
    let codes = try addCodes(3, to: site)
    let store = try site.store()
    try store.retire(code: codes[0])
    try store.redirect(code: codes[1], to: codes[2])
    try site.build()
    try expectRetired(codes[0], in: site)
    let moved = try site.page("/R/\(codes[1]).html")
    #expect(moved.text.contains("它已换成新的") && moved.links.contains("/R/\(codes[2]).html"))
    #expect(!moved.source.contains("<form") && !moved.isIndexable)
    let form = try site.page("/R/\(codes[2]).html")
    #expect(form.source.contains("<input type=\"hidden\" name=\"code\" value=\"\(codes[2])\">"))
    #expect(form.source.contains("<input type=\"hidden\" name=\"place\" value=\"\(first)\">"))
  }

  @Test("with a name of 25 characters stands whole on every page")
  func longName() throws {
    let name = "清禾开发区新港街道滨河路沿线老旧小区改造一期片区社区"
    #expect(name.count >= 25)
    let (site, _) = try builtSite()
    try site.edit("content/places.csv", "第一社区", name)
    try site.build()
    for href in ["/places/", "/places/\(first)/", "/report/", "/report/\(first).html"] {
      #expect(try site.page(href).text.contains(name))
    }
  }

  private func builtSite() throws -> (TestSite, CaseNumber) {
    let site = try TestSite()
    let number = try site.store().add(.answered("第一件"))
    try site.build()
    return (site, number)
  }

  private func addCodes(_ count: Int, to site: TestSite) throws -> [String] {
    var generator = SeededGenerator(5)
    let codes = (0..<count).map { _ in
      Code(text: CodeText(using: &generator).text, place: first, material: "poster", placement: "gate")
    }
    try site.store().addCodes(codes)
    return codes.map(\.text)
  }

  private func expectRetired(
    _ code: String, in site: TestSite, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = try site.page("/R/\(code).html")
    #expect(page.text.contains("这个二维码已停用"), sourceLocation: sourceLocation)
    #expect(page.links.contains("/report/") && !page.source.contains("<form"), sourceLocation: sourceLocation)
    #expect(!page.isIndexable, sourceLocation: sourceLocation)
  }
}
