import Casework
import Foundation
import FoundationXML
import PortalContent
import Testing

/// The built demo as a visitor and a search engine walk it.
@Suite("Walking the site")
struct LinkTests {
  @Test("every internal address and fragment leads somewhere")
  func links() throws {
    let walk = try SiteWalk(DemoSite.shared.get())
    #expect(walk.pages.count > 300)
    #expect(walk.broken() == [])
  }

  @Test("every page is reached from the home page, except forms of codes and of places without a page, and 404")
  func reachable() throws {
    let walk = try SiteWalk(DemoSite.shared.get())
    let reached = walk.reached(from: "/")
    let unreached = walk.pages.keys.filter { !reached.contains($0) && $0 != "/404.html" }
      .filter { !$0.hasPrefix("/R/") && !$0.hasPrefix("/report/") }
    #expect(unreached.sorted() == [])
    let communities = try DemoSite.shared.get().portal().places.filter { $0.level == .community && !$0.isRetired }
    for place in communities { #expect(reached.contains("/report/\(place.code).html")) }
  }

  @Test("every page names its own address as the one to keep")
  func canonical() throws {
    for (address, page) in try SiteWalk(DemoSite.shared.get()).pages where address != "/404.html" {
      #expect(page.canonical == "https://e.example.gov.cn" + address)
    }
  }

  @Test("the site map lists the pages that may be indexed, each once and no other")
  func siteMap() throws {
    let site = try DemoSite.shared.get()
    let map = HTMLPage(String(decoding: try #require(try site.files()["sitemap.xml"]), as: UTF8.self))
    let listed = HTMLPage.between(map.source, "<loc>", "</loc>").map {
      $0.replacingOccurrences(of: "https://e.example.gov.cn", with: "")
    }
    let indexable = try SiteWalk(site).pages.filter { $0.value.isIndexable }.keys.sorted()
    #expect(listed == indexable)
    #expect(!listed.contains { $0.hasPrefix("/R/") || $0 == "/404.html" })
  }

  @Test("the feed is well-formed Atom with an address and a time of its own for each of the newest answers")
  func feed() throws {
    let site = try DemoSite.shared.get()
    let feed = try Feed(try #require(try site.files()["feeds/cases.atom"]))
    #expect(feed.texts["feed/id"] == ["https://e.example.gov.cn/feeds/cases.atom"])
    let ids = feed.texts["feed/entry/id"] ?? []
    #expect(ids.count == 30 && Set(ids).count == 30)
    for id in ids { #expect(site.has(id.replacingOccurrences(of: "https://e.example.gov.cn", with: ""))) }
    let times = feed.texts["feed/entry/updated"] ?? []
    #expect(times.count == 30 && times == times.sorted(by: >) && feed.texts["feed/updated"] == [times[0]])
    #expect((feed.texts["feed/entry/title"] ?? []).allSatisfy { !$0.isEmpty })
  }

  @Test("every place, unit and category has a feed of its own cases, with its own address")
  func nodeFeeds() throws {
    let site = try DemoSite.shared.get()
    let files = try site.files()
    for unit in try site.portal().units {
      let address = "/feeds/units/\(unit.code).atom"
      let feed = try Feed(try #require(files[Address.file(address)]))
      #expect(feed.texts["feed/id"] == ["https://e.example.gov.cn" + address])
      #expect(try site.page("/units/\(unit.code)/").links.contains(address))
      for id in feed.texts["feed/entry/id"] ?? [] {
        let page = try site.page(id.replacingOccurrences(of: "https://e.example.gov.cn", with: ""))
        #expect(page.links.contains("/units/\(unit.code)/"))
      }
    }
  }

  @Test("security.txt says where to report a weakness, and until when that holds: less than a year")
  func security() throws {
    let file = try #require(try DemoSite.shared.get().files()[".well-known/security.txt"])
    #expect(
      String(decoding: file, as: UTF8.self) == """
        Contact: mailto:security@e.example.gov.cn
        Expires: 2027-10-01T00:00:00+08:00
        Preferred-Languages: zh, en
        Canonical: https://e.example.gov.cn/.well-known/security.txt

        """)
  }

  @Test("robots.txt names the site map and keeps forms and programs out")
  func robots() throws {
    let text = String(decoding: try #require(try DemoSite.shared.get().files()["robots.txt"]), as: UTF8.self)
    #expect(
      text == """
        User-agent: *
        Disallow: /cgi-bin/
        Disallow: /R/
        Allow: /
        Sitemap: https://e.example.gov.cn/sitemap.xml

        """)
  }
}

/// An Atom file: what its elements say, by their path.
private final class Feed: NSObject, XMLParserDelegate {
  private(set) var texts: [String: [String]] = [:]
  private var path: [String] = []
  private var text = ""

  init(_ bytes: Data) throws {
    super.init()
    let parser = XMLParser(data: bytes)
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    texts[path.joined(separator: "/"), default: []].append(text)
    path.removeLast()
    text = ""
  }
}
