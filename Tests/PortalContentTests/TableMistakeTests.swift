import PortalContent
import Testing

/// Mistakes in the tables, as they are printed.
struct TableMistakeTests {
  @Test("a name that is not listed is reported with the name that was meant")
  func notListed() throws {
    #expect(
      try Workspace.diagnostics("units.csv", adding: "c,大高庄居委会,社区,大高庄,,") == [
        """
        content/units.csv:5:13: error: 社区 ‘大高庄’ is not in places.csv; did you mean ‘大高庄社区’?
        5 | c,大高庄居委会,社区,大高庄,,
          |                     ^
        """
      ])
  }

  @Test("an unknown parent is reported")
  func unknownParent() throws {
    #expect(
      try Workspace.diagnostics("places.csv", adding: "1012,听荷社区,社区,柳暗街道,") == [
        """
        content/places.csv:5:14: error: 上级 ‘柳暗街道’ is not in places.csv; did you mean ‘柳岸街道’?
        5 | 1012,听荷社区,社区,柳暗街道,
          |                    ^
        """
      ])
  }

  @Test("a name that two places have is no reference")
  func ambiguous() throws {
    let lines = "1012,听荷社区,社区,柳岸街道,\n102,新港街道,街道,清禾区,\n1021,听荷社区,社区,新港街道,\n10211,网格,网格,听荷社区,"
    #expect(
      try Workspace.diagnostics("places.csv", adding: lines).first?.prefixLine
        == "content/places.csv:8:13: error: ‘听荷社区’ stands in places.csv more than once; write the code instead: 1012 or 1021"
    )
  }

  @Test("a code used twice is reported, capitals or not")
  func codeTwice() throws {
    #expect(
      try Workspace.diagnostics("units.csv", adding: "Centre,另一中心,部门,,,").map(\.prefixLine) == [
        "content/units.csv:5:1: error: the code ‘Centre’ is already used in line 2"
      ])
  }

  @Test("two places of one name under one parent are reported")
  func nameTwice() throws {
    #expect(
      try Workspace.diagnostics("places.csv", adding: "1012,大高庄社区,社区,101,").map(\.prefixLine) == [
        "content/places.csv:5:6: error: the name ‘大高庄社区’ is already used in line 4"
      ])
  }

  @Test("a place that lies in itself is reported once")
  func cycle() throws {
    let table = "编码,名称,级别,上级\n1,甲,区,丙\n2,乙,街道,甲\n3,丙,社区,乙\n"
    let found = try Workspace(["places.csv": table, "units.csv": "编码,名称,分组,地点\na,中心,部门,甲\n"]).diagnostics()
    #expect(
      found.map(\.prefixLine).first
        == "content/categories.csv:3:15: error: 承办单位 ‘服务中心’ is not in units.csv; did you mean ‘中心’?"
    )
    #expect(
      found.map(\.prefixLine).filter { $0.contains("lies in itself") } == [
        "content/places.csv:2:7: error: ‘甲’ lies in itself: 甲 > 丙 > 乙 > 甲"
      ])
  }

  @Test("a place wider than its parent, or as wide, is reported")
  func levelOrder() throws {
    let lines = "1012,听荷街道,街道,大高庄社区,\n1013,书香社区,村,大高庄社区,"
    #expect(
      try Workspace.diagnostics("places.csv", adding: lines).map(\.prefixLine) == [
        "content/places.csv:5:14: error: ‘听荷街道’ (街道) cannot lie in ‘大高庄社区’ (社区); the level of a place is narrower "
          + "than its parent's",
        "content/places.csv:6:13: error: ‘书香社区’ (社区) cannot lie in ‘大高庄社区’ (社区); the level of a place is narrower "
          + "than its parent's",
      ])
  }

  @Test("a place in a retired one is reported")
  func retiredParent() throws {
    #expect(
      try Workspace.diagnostics("places.csv", "101,柳岸街道,街道,清禾区,", "101,柳岸街道,街道,清禾区,是").map(\.prefixLine) == [
        "content/places.csv:4:15: error: ‘大高庄社区’ lies in ‘柳岸街道’, which is retired; retire it too or give it another parent",
        "content/units.csv:3:19: warning: ‘柳岸街道办事处’ is responsible for ‘柳岸街道’, which is retired",
      ])
  }

  @Test("an unknown level is reported with those there are")
  func unknownLevel() throws {
    #expect(
      try Workspace.diagnostics("places.csv", adding: "1012,听荷社区,社,柳岸街道,").map(\.prefixLine) == [
        "content/places.csv:5:11: error: 级别 ‘社’ is not one of 市, 区, 街道, 社区, 网格, 楼栋; did you mean ‘社区’?"
      ])
  }

  @Test("a name of more than 25 characters is a warning")
  func longName() throws {
    let name = String(repeating: "长", count: 26)
    #expect(
      try Workspace.diagnostics("places.csv", adding: "1012,\(name),社区,柳岸街道,").map(\.prefixLine) == [
        "content/places.csv:5:6: warning: the name ‘\(name)’ has 26 characters; with more than 25 it breaks posters and tables"
      ])
  }

  @Test("a code that Excel made a number of is reported")
  func spoiltCode() throws {
    #expect(
      try Workspace.diagnostics("places.csv", adding: "9.90101E+11,听荷社区,社区,柳岸街道,").map(\.prefixLine) == [
        "content/places.csv:5:1: error: ‘9.90101E+11’ is what a spreadsheet program made of a code; format the column as text "
          + "and enter the code again"
      ])
  }

  @Test("a code that no address can hold is reported")
  func notACode() throws {
    #expect(
      try Workspace.diagnostics("units.csv", adding: "a/b,甲,部门,,,").map(\.prefixLine) == [
        "content/units.csv:5:1: error: ‘a/b’ is not a code; a code has letters A–Z, digits and hyphens, at most 32"
      ])
  }

  @Test("an empty name is reported")
  func emptyName() throws {
    #expect(
      try Workspace.diagnostics("units.csv", adding: "a,,部门,,,").map(\.prefixLine) == [
        "content/units.csv:5:3: error: ‘名称’ is empty"
      ])
  }

  @Test("a telephone number with letters is reported")
  func telephone() throws {
    #expect(
      try Workspace.diagnostics("units.csv", adding: "a,甲,部门,,见公告,").map(\.prefixLine) == [
        "content/units.csv:5:9: error: ‘见公告’ is not a telephone number; write digits, spaces, hyphens and brackets"
      ])
  }

  @Test("an unknown unit is reported")
  func unknownUnit() throws {
    #expect(
      try Workspace.diagnostics("categories.csv", adding: "dust,扬尘,城市管理,服务中兴").map(\.prefixLine) == [
        "content/categories.csv:4:14: error: 承办单位 ‘服务中兴’ is not in units.csv; did you mean ‘服务中心’?"
      ])
  }

  @Test("a category that goes to a retired unit is reported")
  func retiredUnit() throws {
    #expect(
      try Workspace.diagnostics("categories.csv", adding: "heat,供暖,城市管理,老供热公司").map(\.prefixLine) == [
        "content/categories.csv:4:14: error: ‘供暖’ goes to ‘老供热公司’, which is retired; name a unit that takes cases"
      ])
  }

  @Test("a third level of categories is reported")
  func thirdLevel() throws {
    #expect(
      try Workspace.diagnostics("categories.csv", adding: "night,夜间,噪声,服务中心").map(\.prefixLine) == [
        "content/categories.csv:4:10: error: ‘夜间’ would be a third level; ‘噪声’ has a parent itself, "
          + "and categories have two levels"
      ])
  }
}

extension String {
  /// The first line: file, line, column and sentence.
  var prefixLine: String { String(prefix { $0 != "\n" }) }
}
