import PortalContent
import Testing

/// Mistakes in how files are written, as they are printed.
struct FileMistakeTests {
  @Test("empty content names every file that is missing")
  func emptyContent() throws {
    let workspace = try Workspace(missing: Array(Workspace.good.keys))
    try workspace.write([], to: "notes.txt")
    #expect(
      workspace.diagnostics()
        == [
          "calendar.csv", "categories.csv", "codes.csv", "pages/about.md", "pages/privacy.md", "places.csv",
          "portal.yaml", "time-limits.csv", "units.csv",
        ].map { "content/\($0): error: this file is missing, and a portal cannot be built without it" })
  }

  @Test("a folder without content is no workspace")
  func noContent() throws {
    #expect(
      try Workspace(missing: Array(Workspace.good.keys)).diagnostics() == [
        "content: error: this folder is missing, so this is no workspace; ‘huiyin init DIR’ makes one"
      ])
  }

  @Test("a folder where a file should be is reported")
  func folder() throws {
    let workspace = try Workspace(missing: ["codes.csv"])
    try workspace.write([], to: "codes.csv/x")
    #expect(workspace.diagnostics() == ["content/codes.csv: error: this file cannot be read: Is a directory"])
  }

  @Test("a file that is no text is reported")
  func notText() throws {
    let workspace = try Workspace()
    try workspace.write([0x50, 0x4B, 0xFF, 0xFF, 0x00], to: "codes.csv")
    #expect(
      workspace.diagnostics() == [
        "content/codes.csv: error: this is not text in GB18030; save the file again as “CSV UTF-8”, "
          + "or in a text editor as UTF-8"
      ])
  }

  @Test("a table without rows is reported")
  func noRows() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", "级别,载体\n,\n\n") == [
        "content/codes.csv: error: the table has no rows under its header"
      ])
  }

  @Test("an empty table is reported")
  func emptyTable() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", "") == ["content/codes.csv: error: the table has no rows under its header"]
    )
  }

  @Test("a missing column is reported by both of its names")
  func missingColumn() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", "级别,位置\n社区,大门\n").map(\.prefixLine) == [
        "content/codes.csv:1:1: error: the column ‘载体’ (or ‘material’) is missing"
      ])
  }

  @Test("a column that nothing uses is a warning, with the one that was meant")
  func unusedColumn() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", "级别,载体,位罝\n社区,海报,大门\n").map(\.prefixLine) == [
        "content/codes.csv:1:7: warning: the column ‘位罝’ is not used; did you mean ‘位置’?"
      ])
  }

  @Test("a column that stands twice is reported")
  func columnTwice() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", "级别,载体,material\n社区,海报,贴纸\n").map(\.prefixLine) == [
        "content/codes.csv:1:7: error: the column ‘material’ stands here twice"
      ])
  }

  @Test("a text under no header is reported")
  func cellWithoutColumn() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", adding: "社区,贴纸,楼道,三楼").map(\.prefixLine) == [
        "content/codes.csv:3:10: error: ‘三楼’ stands under no header; a text with a comma in it needs quotes around it"
      ])
  }

  @Test("a quote that is never closed is reported where it opens")
  func unclosedQuote() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", adding: "社区,\"贴纸,楼道\n社区,门牌,") == [
        """
        content/codes.csv:3:4: error: the text that this quote opens is never closed; put a quote at its end or take this one out
        3 | 社区,"贴纸,楼道
          |      ^
        """
      ])
  }

  @Test("text after a closing quote is reported, and the rows after it are read")
  func textAfterQuote() throws {
    #expect(
      try Workspace.diagnostics("codes.csv", adding: "社区,\"贴\"纸,楼道\n小区,门牌,").map(\.prefixLine) == [
        "content/codes.csv:3:7: error: this stands after the closing quote; put it before the quote, or double a quote that is "
          + "meant",
        "content/codes.csv:4:1: error: 级别 ‘小区’ is not one of 市, 区, 街道, 社区, 网格, 楼栋; did you mean ‘区’?",
      ])
  }

  @Test("all mistakes of all files are found in one run")
  func allAtOnce() throws {
    let workspace = try Workspace(
      ["portal.yaml": "nam: x\n", "places.csv": "编码,名称,级别,上级\n1,甲,省,\n", "codes.csv": "级别,载体\n"],
      missing: ["pages/about.md"])
    let files = Set(workspace.diagnostics().map { String($0.prefix { $0 != ":" }) })
    #expect(files.isSuperset(of: ["portal.yaml", "places.csv", "codes.csv", "pages/about.md"].map { "content/" + $0 }))
  }

  @Test("a long line is shown around the mistake")
  func longLine() throws {
    let long = String(repeating: "字", count: 400)
    let found = try Workspace.diagnostics("scenario/texts.csv", adding: "噪声,投诉,标题,\(long),{plase}\(long)")
    let shown = String(repeating: "字", count: 29)
    #expect(
      found == [
        """
        content/scenario/texts.csv:3:411: error: ‘{plase}’ stands for nothing; what is filled in is ‘{place}’; did you mean ‘place’?
        3 | …\(shown),{plase}\(String(repeating: "字", count: 63))…
          |  \(String(repeating: " ", count: 59))^
        """
      ])
  }
}
