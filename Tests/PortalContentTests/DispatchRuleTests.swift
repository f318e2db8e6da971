import Casework
import PortalContent
import Testing

/// `dispatch-rules.csv`: what it is read as, and what is found wrong with it.
struct DispatchRuleTests {
  private static let header = "类别,地点,承办单位,理由\n"

  @Test("a rule names category, place and unit by name or code, and may leave category and place open")
  func rules() throws {
    let table = Self.header + "噪声,柳岸街道,centre,噪声归中心\nnoise,,服务中心,\n,101,street,\n"
    #expect(
      try Workspace(["dispatch-rules.csv": table]).read().dispatchRules == [
        DispatchRule(category: "noise", place: "101", unit: "centre", reason: "噪声归中心"),
        DispatchRule(category: "noise", unit: "centre"), DispatchRule(place: "101", unit: "street"),
      ])
  }

  @Test("without the file there are no rules")
  func none() throws {
    #expect(try Workspace().read().dispatchRules == [])
  }

  @Test("two lines that send the same cases to different units name each other")
  func overlap() throws {
    let table = Self.header + "噪声,柳岸街道,服务中心,\n城市管理,,服务中心,\nnoise,101,柳岸街道办事处,\n"
    #expect(
      try Workspace.diagnostics("dispatch-rules.csv", table) == [
        """
        content/dispatch-rules.csv:4:11: error: this line sends to ‘柳岸街道办事处’ what line 2 sends to ‘服务中心’; \
        keep one of the two, or name a place in one
        4 | noise,101,柳岸街道办事处,
          |           ^
        """
      ])
  }

  @Test("two lines that say the same are a warning")
  func twice() throws {
    #expect(
      try Workspace.diagnostics("dispatch-rules.csv", Self.header + "噪声,,服务中心,甲\n噪声,,centre,乙\n").map(\.prefixLine) == [
        "content/dispatch-rules.csv:3:1: warning: line 2 says the same"
      ])
  }

  @Test("names that are not listed, a retired unit and a retired place are reported in one run")
  func names() throws {
    let places = (Workspace.good["places.csv"] ?? "") + "1012,听荷社区,社区,柳岸街道,是\n"
    let table = Self.header + "噪音,柳暗街道,服务中心,\n噪声,,老供热公司,\n噪声,听荷社区,服务中心,\n噪声,101,,\n"
    #expect(
      try Workspace(["places.csv": places, "dispatch-rules.csv": table]).diagnostics().map(\.prefixLine) == [
        "content/dispatch-rules.csv:2:1: error: 类别 ‘噪音’ is not in categories.csv; did you mean ‘噪声’?",
        "content/dispatch-rules.csv:2:4: error: 地点 ‘柳暗街道’ is not in places.csv; did you mean ‘柳岸街道’?",
        "content/dispatch-rules.csv:3:5: error: ‘噪声’ goes to ‘老供热公司’, which is retired; name a unit that takes cases",
        "content/dispatch-rules.csv:4:4: warning: ‘服务中心’ is responsible for ‘听荷社区’, which is retired",
        "content/dispatch-rules.csv:5:8: error: ‘承办单位’ is empty",
      ])
  }

  /// Units and categories that leave the district without a unit.
  private static let gap = [
    "units.csv": "编码,名称,分组,社区\ncentre,服务中心,部门,\nstreet,街道办,街道,柳岸街道\n",
    "categories.csv": "编码,名称,上级,承办单位\ncity,城市管理,,\nnoise,噪声,城市管理,\n",
  ]

  @Test("a category for which nobody is responsible somewhere is a warning")
  func nobodyResponsible() throws {
    #expect(
      try Workspace(Self.gap).diagnostics().map(\.prefixLine) == [
        "content/categories.csv:3:15: warning: no unit is responsible for ‘噪声’ in ‘清禾区’, so none is suggested; "
          + "name a unit here or in dispatch-rules.csv, or in units.csv a unit for the place or one around it"
      ])
  }

  @Test(
    "a rule closes the gap: for all, for the category above, or for the place",
    arguments: [",,centre,", "城市管理,100,centre,", "噪声,100,centre,"])
  func closed(_ rule: String) throws {
    let files = Self.gap.merging(["dispatch-rules.csv": Self.header + rule + "\n"]) { $1 }
    #expect(try Workspace(files).diagnostics() == [])
  }

  @Test("a rule elsewhere does not close the gap")
  func elsewhere() throws {
    let files = Self.gap.merging(["dispatch-rules.csv": Self.header + "噪声,101,centre,\n"]) { $1 }
    #expect(try Workspace(files).diagnostics().count == 1)
  }

  @Test("many gaps are summed up")
  func manyGaps() throws {
    var categories = "编码,名称,上级,承办单位\ncity,城市管理,,\nnoise,噪声,城市管理,\n"
    for number in 1...299 { categories += "c\(number),类别\(number),城市管理,\n" }
    let files = Self.gap.merging(["categories.csv": categories]) { $1 }
    let found = try Workspace(files).diagnostics()
    #expect(found.count == 11)
    #expect(
      found.first == "content/categories.csv: warning: 290 more categories have places in which no unit is responsible")
  }
}
