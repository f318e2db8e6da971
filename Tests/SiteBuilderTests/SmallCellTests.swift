import Casework
import Foundation
import Testing

/// What a place has in a category: where that is few, nothing on the site may let it be worked out.
@Suite("Few cases of a category at a place")
struct SmallCellTests {
  @Test("cannot be told from sums: no page of a place says how many it has in a category, whichever it lists")
  func pages() throws {
    let site = try DemoSite.shared.get()
    var (ofPlaces, ofUnits) = (0, 0)
    for (address, page) in try SiteWalk(site).pages {
      for row in page.tables("<table class=\"speed\"").joined() {
        if address.hasPrefix("/places/") {
          #expect(row.count == 2, "\(address): \(row)")
          ofPlaces += 1
        } else {
          #expect(row.count == 3, "\(address): \(row)")
          ofUnits += 1
        }
      }
    }
    #expect(ofPlaces > 0 && ofUnits > 0)
  }

  @Test("stand in no file: only published cases, line by line, and topics cross places with categories")
  func files() throws {
    let crossing = try DemoSite.shared.get().files().filter { path, bytes in
      guard path.hasSuffix(".csv") else { return false }
      let heading = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      return ["place", "category"].allSatisfy(heading.contains)
    }
    let known = #/data/(cases|topics|\d{4}-\d\d|\d{4})\S*\.csv/#
    #expect(crossing.keys.allSatisfy { $0.wholeMatch(of: known) != nil }, "\(crossing.keys.sorted())")
    #expect(!crossing.isEmpty)
  }
}
