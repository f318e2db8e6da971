import CaseStore
import Casework
import Foundation
import Testing
import Workspace

/// The same inputs give the same bytes (docs/architecture.md, 7).
@Suite("The same inputs give the same site")
struct SamenessTests {
  @Test("whatever the number of threads")
  func threads() throws {
    let site = try TestSite()
    try takeOver(600, into: try site.store())
    let sites = try [1, 2, 4].map { workers in
      let folder = site.workspace.path + "/by-\(workers)"
      // Each build is a first one.
      try? FileManager.default.removeItem(atPath: site.workspace.manifest)
      try site.build(workers: workers, site: folder)
      return try site.files(in: folder)
    }
    #expect(sites[0].count > 600)
    #expect(sites[1] == sites[0] && sites[2] == sites[0])
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

  /// Published cases, more than one thread takes at once; many of one second.
  private func takeOver(_ count: Int, into store: CaseStore) throws {
    var generator = SeededGenerator(1)
    try store.withBulkTransaction {
      for number in 0..<count {
        let received = at("2026-09-01") + Int64(number / 3 * 4000)
        _ = try store.take(
          ImportedCase(
            source: "test", sourceID: String(number), kind: .help,
            place: number.isMultiple(of: 2) ? "990102001001" : "990102001002", category: "city-vendor",
            unit: "enforcement", text: "问题 \(number)", receivedAt: received,
            answer: ImportedCase.Answer(text: "答复", at: received + 80_000),
            publication: PublicText(title: "标题 \(number)", question: "问题 \(number)", answer: "答复 \(number)")),
          at: TestSite.cutOff, using: &generator)
      }
    }
  }
}
