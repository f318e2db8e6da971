import CaseStore
import Casework
import Foundation
import Testing
import Workspace

/// A build that fails says why and leaves the last good site (docs/architecture.md, 8).
@Suite("A build that fails")
struct FailedBuildTests {
  @Test("over a name that no page has tells step, file, line, column and the likely name")
  func unknownName() throws {
    let site = try builtSite()
    let message = try failure(of: site) {
      try site.edit("site-templates/case.mustache", "<h1>{{title}}</h1>", "<h1>{{titel}}</h1>")
    }
    #expect(message.hasPrefix("cases: "))
    #expect(message.contains("case.mustache:5:5: "))
    #expect(message.contains("'titel'") && message.contains("'title'"))
    #expect(message.contains("5 | <h1>{{titel}}</h1>"))
  }

  @Test("over wording that is missing names its key and the file that asks for it")
  func missingWording() throws {
    let site = try builtSite()
    let message = try failure(of: site) {
      for language in ["zh", "en"] {
        let file = "site-templates/wording/\(language).txt"
        let text = try String(contentsOfFile: site.workspace.path + "/" + file, encoding: .utf8)
        let kept = text.components(separatedBy: "\n").filter { !$0.hasPrefix("home.figures ") }
        try site.edit(file, nil, kept.joined(separator: "\n"))
      }
    }
    #expect(message.contains("home.mustache:") && message.contains("home.figures"))
  }

  @Test("over a page that wants the address of another names both")
  func clash() throws {
    let site = try builtSite()
    let message = try failure(of: site) {
      try site.edit("content/pages/figures.md", nil, "---\ntitle: 数字\norder: 30\n---\n\n正文\n")
    }
    #expect(
      message
        == "show: 'figures/index.html' is written twice: by content/pages/figures.md and by figures-explained.mustache")
  }

  @Test("over a file where public/ should be says so and leaves the file")
  func fileInTheWay() throws {
    let site = try TestSite()
    try site.edit("public", nil, "mine")
    let message = try #require(throws: (any Error).self) { try site.build() }
    #expect("\(message)".contains(site.workspace.site))
    #expect(try String(contentsOfFile: site.workspace.site, encoding: .utf8) == "mine")
  }

  @Test("on a full disk says so", .enabled(if: getuid() == 0, "only root may mount a small file system"))
  func fullDisk() throws {
    let site = try TestSite()
    let small = site.workspace.path + "/small"
    try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
    try #require(mount("tmpfs", small, "tmpfs", 0, "size=1800k") == 0)
    defer { umount2(small, Int32(MNT_DETACH)) }
    let store = try site.store()
    try store.add(.answered("第一件"))
    try site.build(site: small + "/public")
    let before = try site.files(in: small + "/public")
    for number in 0..<60 {
      let long = String(repeating: "很长的答复。", count: 1500)
      try store.add(.answered("第 \(number) 件", long, long, at: at("2026-11-02") + Int64(number * 60)))
    }
    let error = try #require(throws: (any Error).self) { try site.build(site: small + "/public") }
    #expect("\(error)".contains("the disk is full"))
    #expect("\(error)".hasPrefix("cases: ") || "\(error)".hasPrefix("show: "))
    #expect(try site.files(in: small + "/public") == before)
  }

  private func builtSite() throws -> TestSite {
    let site = try TestSite()
    try site.store().add(.answered("第一件"))
    try site.build()
    return site
  }

  /// What the build says after a change that it cannot take; the site has to be as it was.
  private func failure(of site: TestSite, after change: () throws -> Void) throws -> String {
    let before = try (site.files(), site.identities())
    try change()
    let error = try #require(throws: (any Error).self) { try site.build() }
    #expect(try site.files() == before.0 && site.identities() == before.1, "the last good site stays")
    return "\(error)"
  }
}
