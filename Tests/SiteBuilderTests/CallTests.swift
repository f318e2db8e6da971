import CaseStore
import Casework
import Foundation
import Testing
import Verifying

/// Calls that came in and were answered, on the contact wall.
@Suite("The contact wall")
struct CallTests {
  @Test("shows by unit how the latest full month's calls were answered and the month before, and publishes every month")
  func months() throws {
    let site = try Self.site()
    #expect(
      try site.page("/contacts/").tables("<table data-source=\"calls\">") == [
        [
          ["本平台的电话", "2026-10", "10", "0", "0% 0/10"],
          ["综合行政执法局", "2026-10", "72", "63", "87.5% 63/72"],
          ["综合行政执法局", "2026-09", "4", "4", "100% 4/4"],
        ]
      ])
    let file = String(decoding: try #require(site.files()["data/calls.csv"]), as: UTF8.self)
    #expect(
      file.split(whereSeparator: \.isNewline).dropFirst() == [
        "2026-08,enforcement,9,9", "2026-09,enforcement,4,4", "2026-10,,10,0", "2026-10,enforcement,72,63",
        "2026-11,enforcement,1,1",
      ])
  }

  @Test("leads from each number of calls to the file it is in, and a changed file is found")
  func verified() throws {
    let site = try Self.site()
    #expect(try site.verified().mistakes == [])
    try site.edit("public/data/calls.csv", "72,63", "72,60")
    #expect(
      try site.verified().mistakes.map(\.description) == [
        "/contacts/: 综合行政执法局 2026-10 answered is ‘63’, and the published files give ‘60’",
        "/contacts/: 综合行政执法局 2026-10 share is ‘87.5% 63/72’, and the published files give ‘83.3% 60/72’",
      ])
  }

  @Test("says what will stand there before a month of calls is full")
  func none() throws {
    let site = try TestSite()
    try Self.take(1, of: 1, on: "2026-11-02", site)
    try site.build()
    let page = try site.page("/contacts/")
    #expect(page.text.contains("还没有满一个月的接听记录") && !page.source.contains("data-source=\"calls\""))
    #expect(try site.verified().mistakes == [])
  }

  /// Calls of four months, some of them on the day of the cut-off and after it.
  private static func site() throws -> TestSite {
    let site = try TestSite()
    try take(9, of: 9, on: "2026-08-31", site)
    try take(4, of: 4, on: "2026-09-30", site)
    try take(60, of: 62, on: "2026-10-01", site)
    try take(3, of: 10, on: "2026-10-31", site)
    try take(0, of: 10, on: "2026-10-31", line: "own", unit: nil, site)
    try take(1, of: 1, on: "2026-11-20", site)
    try take(5, of: 5, on: "2026-11-21", site)
    try take(6, of: 6, on: "2026-12-01", site)
    try site.build()
    return site
  }

  private static func take(
    _ answered: Int, of offered: Int, on day: String, line: String = "a", unit: String? = "enforcement",
    _ site: TestSite
  ) throws {
    let day = try #require(CivilDate(day))
    _ = try site.store().take(
      CallLogEntry(day: day, line: line, unit: unit, offered: offered, answered: answered))
  }
}
