import Casework
import Testing

@testable import PortalContent

@Suite("What portal.yaml says about publication")
struct PublicationSettingTests {
  private static let said = """
    publication:
      confidence: 95 %
      automatic: [噪声, city]
      official-numbers: ["0530-5331234", "4008001234", "12345"]
    """

  @Test("without it a person decides on everything, and the numbers that content lists are official")
  func leftOut() throws {
    let portal = try Workspace(["portal.yaml": (Workspace.good["portal.yaml"] ?? "") + "telephone: \"12345\"\n"]).read()
    #expect(portal.publication == PublicationRules(officialNumbers: ["12345"]))
    #expect(portal.publication.automaticCategories.isEmpty && portal.publication.leastConfidence == 90)
  }

  @Test("it names categories by name or code, a confidence, and further numbers beside those of units and contacts")
  func read() throws {
    let portal = try Workspace([
      "portal.yaml": (Workspace.good["portal.yaml"] ?? "") + "telephone: \"12345\"\n" + Self.said + "\n",
      "units.csv": (Workspace.good["units.csv"] ?? "").replacing("部门,清禾区,,", with: "部门,清禾区,0530-5330001,"),
      "contacts.csv": "单位,职务,姓名,电话,接听时间\n服务中心,主任,,0530-5330002,\n",
    ]).read()
    #expect(portal.publication.automaticCategories == ["noise", "city"])
    #expect(portal.publication.leastConfidence == 95)
    #expect(
      portal.publication.officialNumbers
        == ["12345", "0530-5330001", "0530-5330002", "0530-5331234", "4008001234"])
  }

  @Test("what it does not know is reported where it stands")
  func mistakes() throws {
    let found = try Workspace.diagnostics(
      "portal.yaml",
      adding: """
        publication:
          automatic: [噪音]
          confidence: 120 %
          official-numbers: [热线]
          categories: [噪声]
        """)
    #expect(
      found.map(\.prefixLine) == [
        "content/portal.yaml:7:15: error: automatic ‘噪音’ is not in categories.csv; did you mean ‘噪声’?",
        "content/portal.yaml:8:15: error: confidence ‘120 %’ is not a percentage between 0 and 100",
        "content/portal.yaml:9:22: error: ‘热线’ is not a telephone number; write digits, spaces, hyphens and brackets",
        "content/portal.yaml:10:3: error: there is no setting ‘categories’",
      ])
  }
}
