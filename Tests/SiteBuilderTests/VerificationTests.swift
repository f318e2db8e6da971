import CaseStore
import Casework
import Foundation
import Testing
import Verifying
import Workspace

/// A site's numbers, worked out again from the files it publishes.
@Suite("Verification")
struct VerificationTests {
  @Test("of the demo compares more than two thousand numbers and finds no difference")
  func demo() throws {
    let check = try DemoSite.shared.get().verified()
    #expect(check.mistakes == [])
    #expect(check.checked > 2000)
  }

  @Test("of a portal without cases finds nothing wrong")
  func empty() throws {
    let site = try TestSite()
    try site.build()
    #expect(try site.verified().mistakes == [])
  }

  @Test(
    "finds what was changed, and says where",
    arguments: [
      ("index.html", "<b>1</b>", "<b>2</b>", "/: volume is ‘2’, and the published files give ‘1’"),
      (
        "units/enforcement/index.html", "1 / 1", "1 / 2",
        "/units/enforcement/: completion is ‘1 / 2’, and the published files give ‘1 / 1’"
      ),
      (
        "leaderboards/2026-11/index.html", "20.7–100%", "97–100%",
        "/leaderboards/2026-11/: 综合行政执法局 interval is ‘97–100%’, and the published files give ‘20.7–100%’"
      ),
      (
        "leaderboards/2026-11/appraisal/index.html", "<td class=\"n\">100</td>", "<td class=\"n\">99</td>",
        "/leaderboards/2026-11/appraisal/: 综合行政执法局 score is ‘99’, and the published files give ‘100’"
      ),
      (
        "cases/index.html", "data-count=\"1\"", "data-count=\"7\"",
        "/cases/: the number of cases is ‘7’, and the published files give ‘1’"
      ),
      (
        "index.html", "<table data-source=\"counts by line\">", "<table>",
        "/: nothing says where a table comes from"
      ),
      (
        "data/withheld.csv", "other,0", "other,3", "/figures/: 其他 is ‘0’, and the published files give ‘3’"
      ),
      ("counts.csv", "received", "taken", "/: nothing says where 2026-11 received comes from"),
    ])
  func changed(file: String, old: String, new: String, message: String) throws {
    let site = try TestSite()
    try site.store().add(.answered("第一件"))
    try site.build()
    try site.edit("public/\(file)", old, new)
    #expect(try site.verified().mistakes.map(\.description).contains(message))
  }
}

extension TestSite {
  /// The numbers of the site, worked out again.
  func verified() throws -> SiteVerification {
    let folder = workspace.site
    var check = SiteVerification(
      PublishedFiles { path in FileManager.default.contents(atPath: folder + path).map { Array($0) } })
    try check.run()
    return check
  }
}
