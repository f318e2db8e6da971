import Casework
import PortalContent
import Testing

@Suite("What content says of photographs")
struct PhotoLimitsTests {
  @Test("is read, with the usual limits for what is left out")
  func read() throws {
    let files = Workspace.good.merging(
      ["portal.yaml": (Workspace.good["portal.yaml"] ?? "") + "photos:\n  count: 2\n  days: 30"],
      uniquingKeysWith: { _, new in new })
    var expected = PhotoLimits()
    (expected.count, expected.keptDays) = (2, 30)
    #expect(try Workspace(files).read().settings.photos == expected)
    #expect(try Workspace(Workspace.good).read().settings.photos == PhotoLimits())
  }

  @Test(
    "a mistake is named with its place",
    arguments: [
      ("photos:\n  counts: 1", "content/portal.yaml:7:3: error: there is no setting ‘counts’"),
      ("photos:\n  count: 4", "content/portal.yaml:7:10: error: "),
      ("photos:\n  megapixels: 200", "content/portal.yaml:7:15: error: "),
      ("photos: 3", "content/portal.yaml:6:1: error: "),
    ])
  func mistake(yaml: String, diagnostic: String) throws {
    let found = try Workspace.diagnostics("portal.yaml", adding: yaml).map(\.prefixLine)
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix(diagnostic) }, "\(found)")
  }
}
