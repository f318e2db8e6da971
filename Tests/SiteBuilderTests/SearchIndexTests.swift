import CaseStore
import Casework
import Foundation
import SiteBuilder
import Testing
import Workspace

@Suite("The search over a built site")
struct SearchIndexTests {
  @Test("finds what the site shows, leads to its pages, and no longer finds what a build took off")
  func builtSite() throws {
    let site = try TestSite()
    let store = try site.store()
    var sample = SampleCase.answered("路灯不亮", at: at("2026-11-10", 9))
    sample.published = PublicText(title: "三号楼路灯不亮", question: "晚上看不清路", answer: "已换灯")
    let number = try store.add(sample)
    sample.published = nil
    _ = try store.add(sample)
    try site.build()

    func found() throws -> SearchAnswer {
      try #require(try SearchIndex(path: site.workspace.searchIndex)).answer(SearchQuestion(text: "路灯不亮"))
    }
    let answer = try found()
    #expect(answer.cases.map(\.number) == [number.description], "only what was published")
    for hit in answer.cases { #expect(site.has(hit.href)) }
    for hit in answer.pages { #expect(try site.page(hit.href).text.isEmpty == false) }
    #expect(try site.page("/search/").text.contains("搜工单"))
    #expect(try site.page("/").text.contains("搜工单") && site.page("/cases/").text.contains("搜工单"))

    try store.withdraw(number, reason: "x", by: .publicist, at: at("2026-11-12"))
    #expect(try found().caseCount == 1, "until the next build")
    try site.build()
    #expect(try found().caseCount == 0)
  }

  @Test("is left alone where a site does without")
  func without() throws {
    let site = try TestSite()
    try site.build(options: .init(keepsSearchIndex: false))
    #expect(!FileManager.default.fileExists(atPath: site.workspace.searchIndex))
  }
}
