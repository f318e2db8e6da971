import CaseStore
import Casework
import SiteOutput
import Testing

@Suite("Building again")
struct RebuildTests {
  @Test("with nothing changed touches no file")
  func unchanged() throws {
    let site = try TestSite()
    try site.store().add(.answered("第一件"))
    try site.build()
    let before = try site.identities()
    let changes = try site.build(workers: 4)
    #expect(try site.identities() == before)
    #expect(changes.created == 0 && changes.changed == 0 && changes.removed == 0 && changes.unchanged == before.count)
  }

  @Test("after one more answer changes only the pages that show it")
  func oneAnswer() throws {
    let site = try TestSite()
    let store = try site.store()
    try store.add(.answered("第一件", at: at("2026-10-12")))
    try store.add(.answered("第二件", place: "990102001002", unit: "street", category: "city-vendor"))
    let number = try store.add(SampleCase(received: at("2026-11-16", 11)))
    try site.build()
    let before = try site.identities()

    try store.answer(number, "已清运", by: "enforcement", at: at("2026-11-19"))
    try store.publish(
      number, PublicText(title: "第三件", question: "桶满", answer: "已清运"), by: .dispatcher, at: at("2026-11-19"))
    try site.build()
    let after = try site.identities()
    #expect(
      after.filter { before[$0.key] != $0.value }.keys.sorted() == [
        // The case itself and the lists it stands on.
        "cases/2026-11/\(number).html", "cases/2026-11/index.html", "cases/index.html",
        // What it is a case of, with those that lie around it.
        "categories/city-rubbish/counts.csv", "categories/city-rubbish/index.html", "categories/city/counts.csv",
        "categories/city/index.html", "categories/index.html", "counts.csv", "data/cases-2026-11.csv",
        "data/cases-2026-11.json", "data/cases.csv", "data/cases.json", "data/counts.csv", "data/events.csv",
        "data/index.html", "feeds/cases.atom", "feeds/categories/city-rubbish.atom", "feeds/categories/city.atom",
        "feeds/places/990102.atom", "feeds/places/990102001.atom", "feeds/places/990102001001.atom",
        "feeds/units/enforcement.atom",
        "index.html", "leaderboards/2026-11/appraisal/index.html", "leaderboards/2026-11/index.html",
        "leaderboards/2026/index.html",
        "months/2026-11/index.html", "months/index.html", "overdue/index.html", "places/990102/counts.csv",
        "places/990102/index.html",
        "places/990102001/counts.csv", "places/990102001/index.html", "places/990102001001/counts.csv",
        "places/990102001001/index.html", "places/index.html", "sitemap.xml", "units/enforcement/counts.csv",
        "units/enforcement/index.html", "units/index.html",
      ])
    #expect(Set(after.keys).isSuperset(of: before.keys))
  }

  @Test("up to a later moment leaves case pages and forms as they are")
  func laterCutOff() throws {
    let site = try TestSite()
    try site.store().add(.answered("第一件"))
    try site.build()
    let before = try site.identities()
    try site.build(until: TestSite.cutOff + 3600)
    let changed = try site.identities().filter { before[$0.key] != $0.value }.keys
    #expect(changed.contains("index.html") && changed.contains("leaderboards/2026-11/index.html"))
    #expect(
      !changed.contains { ["cases/", "report/", "R/", "feeds/", "sitemap", "about"].contains(where: $0.hasPrefix) })
  }

  @Test("writes the list of cases anew on its newest pages only")
  func lists() throws {
    let site = try TestSite()
    try site.edit("content/portal.yaml", "cases-per-list-page: 50", "cases-per-list-page: 10")
    let store = try site.store()
    for number in 0..<25 { try store.add(.answered("第 \(number) 件", at: at("2026-10-12") + Int64(number * 60))) }
    try site.build()
    let before = try site.identities()
    #expect(
      before["cases/2026-10/page-1.html"] != nil && before["cases/2026-10/page-2.html"] != nil
        && before["cases/2026-10/page-3.html"] == nil)
    try store.add(.answered("新的一件"))
    try site.build()
    let after = try site.identities()
    #expect(
      after["cases/2026-10/page-1.html"] == before["cases/2026-10/page-1.html"],
      "the oldest cases stand where they stood")
    #expect(after["cases/index.html"] != before["cases/index.html"])
    #expect(try SiteWalk(site).broken() == [])
  }
}
