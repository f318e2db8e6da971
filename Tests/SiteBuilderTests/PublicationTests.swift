import CaseStore
import Casework
import Foundation
import Testing

/// Nothing that a person wrote reaches the site without a decision (docs/architecture.md, 5).
@Suite("What the public sees")
struct PublicationTests {
  @Test(
    "is nothing of open, unpublished, withheld and withdrawn cases, and the reviewed text of published ones")
  func nothingUnreviewed() throws {
    let site = try TestSite()
    let store = try site.store()
    let open = try store.add(secret("OPEN", answer: nil))
    let unpublished = try store.add(secret("UNPUBLISHED"))
    let withheld = try store.add(secret("WITHHELD"))
    try store.withhold(withheld, reason: "SECRET-withholding", by: .dispatcher, at: at("2026-11-18"))
    var sample = secret("REVIEWED")
    sample.published = PublicText(title: "楼道灯", question: "灯不亮", answer: "已换灯泡")
    let published = try store.add(sample)
    sample = secret("WITHDRAWN")
    sample.published = PublicText(title: "SECRET-title", question: "SECRET-question", answer: "SECRET-reply")
    let withdrawn = try store.add(sample)
    try store.withdraw(withdrawn, reason: "SECRET-withdrawing", by: .dispatcher, at: at("2026-11-18"))
    try site.build()

    for (path, bytes) in try site.files() {
      #expect(bytes.range(of: Data("SECRET".utf8)) == nil, "\(path) shows what nobody decided to publish")
    }
    for number in [open, unpublished, withheld] { #expect(!site.has(number.href)) }
    #expect(try site.page(withdrawn.href).text.contains("这件工单已撤下"))
    let page = try site.page(published.href)
    for text in ["楼道灯", "灯不亮", "已换灯泡"] { #expect(page.text.contains(text)) }
    #expect(try site.page("/").figures["办件量"]?.first == "5", "figures count every case")
    let explained = try site.page("/figures/").source
    #expect(explained.contains("其他</th><td class=\"n\">1</td>"), "withheld cases are counted by ground")
    let counts = String(decoding: try #require(site.files()["data/withheld.csv"]), as: UTF8.self)
    #expect(counts.contains("\r\nreporter,0\r\n") && counts.hasSuffix("\r\nother,1\r\n"))
  }

  @Test("is no case that came in after the cut-off")
  func cutOff() throws {
    let site = try TestSite()
    let store = try site.store()
    let before = try store.add(.answered("早先的", at: at("2026-11-10", 9)))
    let after = try store.add(.answered("后来的", at: at("2026-11-18", 9)))
    try site.build(until: at("2026-11-15"))
    #expect(site.has(before.href) && !site.has(after.href))
    #expect(try site.page("/").figures["办件量"]?.first == "1")
  }

  @Test("of a case is gone once it is withdrawn, from every list too; its address says so")
  func withdrawing() throws {
    let site = try TestSite()
    let store = try site.store()
    let number = try store.add(.answered("Streetlight MARK", "question MARK", "answer MARK"))
    let other = try store.add(.answered("另一件"))
    try site.build()
    let before = try publishedFiles(site)
    let shown = before.filter { $0.value.range(of: Data(number.description.utf8)) != nil }.keys.sorted()
    #expect(
      shown == [
        "cases/2026-11/\(number).html", "cases/2026-11/\(other).html", "cases/2026-11/index.html", "cases/index.html",
        "categories/city-rubbish/index.html", "categories/city/index.html", "data/cases-2026-11.csv",
        "data/cases-2026-11.json", "data/cases.csv", "data/cases.json", "feeds/cases.atom",
        "feeds/categories/city-rubbish.atom", "feeds/categories/city.atom",
        "feeds/places/990102.atom", "feeds/places/990102001.atom", "feeds/places/990102001001.atom",
        "feeds/units/enforcement.atom", "index.html",
        "places/990102/index.html", "places/990102001/index.html", "places/990102001001/index.html", "sitemap.xml",
        "units/enforcement/index.html",
      ])

    try store.withdraw(number, reason: "反映人要求", by: .dispatcher, at: at("2026-11-18"))
    try site.build()
    let address = Address.file(number.href)
    #expect(try site.page(number.href).text.contains("2026-11-18 起不再公开"))
    #expect(try !site.page(number.href).isIndexable)
    for (path, bytes) in try publishedFiles(site) {
      for mark in path == address ? ["MARK"] : [number.description, "MARK"] {
        #expect(bytes.range(of: Data(mark.utf8)) == nil, "\(path) still shows it")
      }
    }
    #expect(try site.page("/").figures["办件量"]?.first == "2", "it is still counted")
  }

  /// The description of the interface gives examples with numbers of their own.
  private func publishedFiles(_ site: TestSite) throws -> [String: Data] {
    try site.files().filter { $0.key != "assets/openapi.json" }
  }

  /// A case in which everything that a person wrote says so.
  private func secret(_ name: String, answer: String? = "SECRET-answer") -> SampleCase {
    SampleCase(
      subject: "SECRET-subject \(name)", text: "SECRET-text \(name)", location: "SECRET-location",
      answer: answer, grade: answer == nil ? nil : .satisfied)
  }
}
