import Testing

@testable import QRCode

@Suite("Cutting a text into segments") struct SegmentationTests {
  /// Strings of runs, where changing the mode pays sometimes and sometimes not.
  private static let texts: [String] = {
    var chance = SeededGenerator(11)
    let letters: [[Character]] = [Array("0123456789"), Array("ABZ $%*+-./:"), Array("abz?=&_")]
    return (0..<40).map { _ in
      var text = ""
      while text.count < 12 {
        let run = letters[Int.random(in: 0..<3, using: &chance)]
        for _ in 0..<Int.random(in: 1...8, using: &chance) { text.append(run.randomElement(using: &chance) ?? "0") }
      }
      return String(text.prefix(12))
    }
  }()

  @Test("no other way of cutting takes fewer bits", arguments: VersionClass.allCases)
  func optimal(versions: VersionClass) {
    for text in Self.texts + ["1", "A", "a", "1A", "a1", "12345678", "ABCDEFGHIJK", "https://A/R/"] {
      let bytes = Array(text.utf8)
      #expect(Segmentation(bytes, for: versions).bits == leastBitsOfAllCuts(bytes, versions), "\(text)")
    }
  }

  @Test(
    "the segments cover the text, hold only what their mode may, and add up to the bits",
    arguments: VersionClass.allCases)
  func consistent(versions: VersionClass) {
    for text in Self.texts {
      let bytes = Array(text.utf8)
      let segmentation = Segmentation(bytes, for: versions)
      #expect(segmentation.segments.flatMap { Array($0.range) } == Array(bytes.indices))
      #expect(segmentation.segments.allSatisfy { segment in bytes[segment.range].allSatisfy(segment.mode.holds) })
      let bits = segmentation.segments.map { bitsOfSegment($0.mode, count: $0.range.count, versions) }
      #expect(segmentation.bits == bits.reduce(0, +))
    }
  }

  @Test("the address of a code is cut once, after its scheme") func address() {
    let bytes = Array("https://EXAMPLE.GOV.CN/R/R7K3M4".utf8)
    let segments = Segmentation(bytes, for: .small).segments
    #expect(segments == [.init(mode: .byte, range: 0..<5), .init(mode: .alphanumeric, range: 5..<31)])
  }

  @Test("a character of several bytes is not cut") func multibyte() {
    let bytes = Array("12345678回音12345678".utf8)
    let segments = Segmentation(bytes, for: .small).segments
    #expect(segments.map(\.range) == [0..<8, 8..<14, 14..<22])
    #expect(segments.map(\.mode) == [.numeric, .byte, .numeric])
  }
}

/// Length of one segment by the standard's formula, written apart from the code under test.
private func bitsOfSegment(_ mode: Mode, count: Int, _ versions: VersionClass) -> Int {
  let place = VersionClass.allCases.firstIndex(of: versions) ?? 0
  switch mode {
  case .numeric: return 4 + [10, 12, 14][place] + count / 3 * 10 + [0, 4, 7][count % 3]
  case .alphanumeric: return 4 + [9, 11, 13][place] + count / 2 * 11 + count % 2 * 6
  case .byte: return 4 + [8, 16, 16][place] + count * 8
  }
}

/// Tries every set of cuts, and for every piece the mode that takes least.
private func leastBitsOfAllCuts(_ bytes: [UInt8], _ versions: VersionClass) -> Int {
  var piece: [Range<Int>: Int] = [:]
  for start in bytes.indices {
    for end in start + 1...bytes.count {
      let modes = Mode.allCases.filter { mode in bytes[start..<end].allSatisfy(mode.holds) }
      piece[start..<end] = modes.map { bitsOfSegment($0, count: end - start, versions) }.min()
    }
  }
  return (0..<1 << (bytes.count - 1)).map { cuts in
    var (start, sum) = (0, 0)
    for end in 1...bytes.count where end == bytes.count || cuts >> (end - 1) & 1 == 1 {
      sum += piece[start..<end] ?? .max / 64
      start = end
    }
    return sum
  }.min() ?? 0
}
