import CaseStore
import Casework
import Foundation
import Testing

/// Texts that would break a careless page.
@Suite("A published text")
struct OddTextTests {
  @Test("full of markup and quotes stays text, also before a combining mark")
  func markup() throws {
    let title = "\"\u{301} onclick=alert(1) x=' <script>alert(2)</script> </title> &amp; {{title}} ]]>"
    let site = try TestSite()
    let number = try site.store().add(.answered(title, "<img src=x onerror=alert(3)>", "</p><b>\u{202E}</b>"))
    try site.build()
    for (path, bytes) in try site.files() where path.hasSuffix(".html") || path.hasSuffix(".atom") {
      for forbidden in ["\"\u{301}", "<script>alert", "<img src=x", "<b>\u{202E}"] {
        #expect(bytes.range(of: Data(forbidden.utf8)) == nil, "\(forbidden) in \(path)")
      }
    }
    let page = try site.page(number.href)
    #expect(page.source.contains("&lt;script&gt;alert(2)&lt;/script&gt;"))
    #expect(page.text.contains("{{title}} ]]>"))
    #expect(try SiteWalk(site).broken() == [])
  }

  @Test("with rare characters, and an answer of 9,000 characters, comes through whole")
  func whole() throws {
    let answer = String((0..<9000).map { Array("回音壁上䶮𠮷")[$0 % 6] })
    let site = try TestSite()
    let number = try site.store().add(.answered("姓䶮的和姓𠮷的", "䶮𠮷\n\n第二段\t末", answer))
    try site.build()
    let page = try site.page(number.href)
    #expect(page.source.contains("<h1>姓䶮的和姓𠮷的</h1>"))
    #expect(page.source.contains("<p>\(answer)</p>"))
    #expect(page.source.contains("<p>䶮𠮷</p>\n<p>第二段\t末</p>"))
    #expect(try site.page("/").text.contains("姓䶮的和姓𠮷的"))
  }

  @Test("of control characters leaves the feed well-formed")
  func controls() throws {
    let site = try TestSite()
    try site.store().add(.answered("响铃\u{7}换页\u{C}空\u{0}", "问", "答"))
    try site.build()
    let feed = try #require(try site.files()["feeds/cases.atom"])
    #expect(XMLFile.isWellFormed(feed))
  }
}
