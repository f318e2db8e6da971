import CaseStore
import Casework
import Foundation
import Testing
import Workspace

/// The same inputs give the same bytes (docs/architecture.md, 7).
@Suite("The same inputs give the same site")
struct SamenessTests {
  @Test("whatever the number of threads", arguments: [2, 4])
  func threads(workers: Int) throws {
    let site = try DemoSite.shared.get()
    let other = try TestSite(copying: site)
    try other.build(workers: workers, until: DemoSite.end)
    #expect(try other.files() == site.files())
  }

  @Test("whatever the order in which cases of different days came into the database")
  func order() throws {
    let days = ["2026-09-01", "2026-09-30", "2026-10-08", "2026-11-16", "2026-11-17"]
    let samples = days.enumerated().map { number, day in
      SampleCase.answered(
        "标题 \(number)", at: at(day), place: number.isMultiple(of: 2) ? "990102001001" : "990102001002",
        unit: ["street", "enforcement"][number % 2], category: ["city-vendor", nil, "office-procedure"][number % 3])
    }
    let sites = try [samples, samples.reversed()].map { samples in
      let site = try TestSite()
      let store = try site.store()
      for sample in samples { try store.add(sample) }
      try site.build()
      return site
    }
    #expect(try sites[0].files() == sites[1].files())
  }
}
