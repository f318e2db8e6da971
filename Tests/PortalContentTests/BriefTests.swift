import Casework
import PortalContent
import Testing

/// `briefs/` and `briefs.csv`, and what can be wrong in them.
@Suite("Briefs")
struct BriefTests {
  private static let weekly = """
    ---
    kind: 周报
    number: 3
    date: 2026-11-15
    title: 第 46 周
    signed-by: 周明远
    ---

    正文

    """

  @Test("are read with what stands above their text; a week has seven days")
  func good() throws {
    let portal = try Workspace(["briefs/2026-11-15-weekly.md": Self.weekly]).read()
    let day = try #require(CivilDate("2026-11-15"))
    let first = try #require(CivilDate("2026-11-09"))
    #expect(
      portal.briefs == [
        Brief(
          slug: "2026-11-15-weekly", kind: .weekly, number: 3, title: "第 46 周", from: first, date: day,
          signedBy: "周明远", bodyHTML: "<p>正文</p>\n")
      ])
  }

  @Test("of the register are numbered on by kind and year, and listed newest first")
  func register() throws {
    let table = "类型,起,止,标题\n日报,,2025-12-31,甲\n日报,,2026-01-01,乙\n日报,,2026-01-02,丙\n月报,,2026-01-31,丁\n"
    let briefs = try Workspace(["briefs.csv": table]).read().briefs
    #expect(briefs.map(\.slug) == ["2026-01-31-monthly", "2026-01-02", "2026-01-01", "2025-12-31"])
    #expect(briefs.map(\.number) == [1, 2, 1, 1])
    #expect(briefs[0].from.description == "2026-01-01")
  }

  @Test("say every mistake with its line and column")
  func mistakes() throws {
    let found = try Workspace.diagnostics(
      "briefs/x.md",
      "---\nkind: 旬报\nnumber: none\ndate: 2026-13-01\ncategory: 不存在\nsigned: x\n---\n")
    #expect(
      found.map { String($0.split(separator: "\n")[0]) } == [
        "content/briefs/x.md:1:1: error: the setting ‘title’ is missing",
        "content/briefs/x.md:2:7: error: kind ‘旬报’ is not one of 日报, 周报, 月报, 专报; did you mean ‘专报’?",
        "content/briefs/x.md:3:9: error: number ‘none’ is not a whole number",
        "content/briefs/x.md:4:7: error: ‘2026-13-01’ is not a day; write it as 2026-11-21",
        "content/briefs/x.md:5:11: error: category ‘不存在’ is not in categories.csv",
        "content/briefs/x.md:6:1: error: there is no setting ‘signed’; did you mean ‘signed-by’?",
      ])
  }

  @Test("of one subject name their first day, and none ends before it begins")
  func days() throws {
    let special = Self.weekly.replacing("周报", with: "专报")
    #expect(
      try Workspace.diagnostics("briefs/x.md", special).map(\.firstLine) == [
        "content/briefs/x.md:1:1: error: the setting ‘from’ is missing"
      ])
    let backwards = special.replacing("title:", with: "from: 2026-11-16\ntitle:")
    #expect(
      try Workspace.diagnostics("briefs/x.md", backwards).map(\.firstLine) == [
        "content/briefs/x.md:5:7: error: the brief ends before it begins"
      ])
  }

  @Test("have numbers of their own within kind and year, whether registered or written")
  func numbers() throws {
    let workspace = try Workspace([
      "briefs.csv": "类型,起,止,标题,期号\n周报,,2026-11-08,甲,3\n", "briefs/x.md": Self.weekly,
    ])
    #expect(
      workspace.diagnostics().map(\.firstLine) == [
        "content/briefs/x.md:3:9: error: number 3 of this kind in 2026 is already that of content/briefs.csv:2; "
          + "give this one the next number"
      ])
  }
}

extension String {
  fileprivate var firstLine: String { String(prefix { $0 != "\n" }) }
}
