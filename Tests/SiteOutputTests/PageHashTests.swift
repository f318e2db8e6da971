import Testing

@testable import SiteOutput

@Suite("The hash of a page")
struct PageHashTests {
  @Test("changes in about half of its bits with any bit of the page, at every length")
  func avalanche() {
    var hashes: Set<[UInt64]> = []
    var flips = 0
    var count = 0
    for length in [1, 7, 8, 31, 32, 33, 64, 200] {
      let page = [UInt8](repeating: 0x61, count: length)
      let hash = PageHash(page)
      for bit in 0..<(length * 8) {
        var other = page
        other[bit / 8] ^= 1 << (bit % 8)
        let otherHash = PageHash(other)
        hashes.insert([otherHash.high, otherHash.low])
        flips += (hash.high ^ otherHash.high).nonzeroBitCount + (hash.low ^ otherHash.low).nonzeroBitCount
        count += 1
      }
    }
    #expect(hashes.count == count)
    #expect((62...66).contains(flips / count))
  }

  @Test("tells trailing zeros and swapped blocks apart")
  func structure() {
    let ab = [UInt8](repeating: 1, count: 32) + [UInt8](repeating: 2, count: 32)
    #expect(PageHash(ab) != PageHash(Array(ab.reversed())))
    #expect(Set((0..<100).map { PageHash([UInt8](repeating: 0, count: $0)) }).count == 100)
  }

  @Test("stays what it is, so that a manifest outlives a new version of the program")
  func pinned() {
    let page = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
    #expect(PageHash(page) == PageHash(high: 8_316_171_597_723_887_393, low: 16_498_017_857_353_445_107))
  }
}
