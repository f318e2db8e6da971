import Casework
import PortalContent
import Testing

@Suite("What content says of reports that are held")
struct AbuseLimitsTests {
  @Test("is read, with the usual limits for what is left out")
  func read() throws {
    let yaml = "abuse:\n  hold-untimed: 否\n  form-seconds: 0\n  address-hour: 7\n  words: [代开发票, 办证]"
    let files = Workspace.good.merging(
      ["portal.yaml": (Workspace.good["portal.yaml"] ?? "") + yaml], uniquingKeysWith: { _, new in new })
    let limits = try Workspace(files).read().settings.abuse
    var expected = AbuseLimits()
    expected.holdsUntimed = false
    (expected.formSeconds, expected.heldAbovePerAddress) = (0, 7)
    expected.words = ["代开发票", "办证"]
    #expect(limits == expected)
  }

  @Test(
    "a mistake is named with its place",
    arguments: [
      ("abuse:\n  adress-hour: 1", "content/portal.yaml:7:3: error: there is no setting ‘adress-hour’"),
      ("abuse:\n  place-hour: 0", "content/portal.yaml:7:15: error: "),
      ("abuse:\n  words: [代开, \"！\"]", "content/portal.yaml:7:15: error: ‘words’ is empty"),
      ("abuse: 5", "content/portal.yaml:6:1: error: "),
    ])
  func mistake(yaml: String, diagnostic: String) throws {
    let found = try Workspace.diagnostics("portal.yaml", adding: yaml).map(\.prefixLine)
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(diagnostic) }, "\(found)")
  }
}
