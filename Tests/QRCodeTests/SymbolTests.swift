import Testing

@testable import QRCode

@Suite("From text to symbol") struct SymbolTests {
  @Test("every version and level holds exactly as many bytes as its capacity says", arguments: CorrectionLevel.allCases)
  func capacities(level: CorrectionLevel) throws {
    for version in Capacity.versions {
      let header = version < 10 ? 12 : 20
      let most = (Capacity.bits(version: version, level: level) - header) / 8
      let full = Array(repeating: UInt8(ascii: "a"), count: most)
      #expect(try chosenByLibrary(full, level) == version)
      if version < 40 { #expect(try chosenByLibrary(full + full.prefix(1), level) == version + 1) }
    }
  }

  /// Left alone, the library takes the smallest version by a table of its own.
  private func chosenByLibrary(_ bytes: [UInt8], _ level: CorrectionLevel) throws -> Int {
    let plan = Plan(segmentation: Segmentation(bytes, for: .small), version: 0, level: level)
    return try encode(bytes, plan).version
  }

  @Test("a short address of a district is version 2 at M and has no room for more correction")
  func districtAddress() throws {
    let symbol = try Symbol("https://EXAMPLE.GOV.CN/R/AB12CD", minimumLevel: .medium)
    #expect((symbol.version, symbol.level, symbol.side) == (2, .medium, 25))
  }

  @Test("correction is raised to H where it costs no version") func raised() throws {
    let symbol = try Symbol("https://EXAMPLE.GOV.CN/R/AB12CD", minimumLevel: .quartile)
    #expect((symbol.version, symbol.level) == (3, .high))
  }

  @Test("the level is the highest of the smallest version that the level asked for needs")
  func levels() throws {
    for count in 1...120 {
      let bytes = Array(repeating: UInt8(ascii: "a"), count: count)
      let text = String(decoding: bytes, as: UTF8.self)
      let versions = try CorrectionLevel.allCases.map { try chosenByLibrary(bytes, $0) }
      for level in CorrectionLevel.allCases {
        let symbol = try Symbol(text, minimumLevel: level)
        let best = CorrectionLevel.allCases.last { versions[$0.rawValue] == versions[level.rawValue] }
        #expect(symbol.version == versions[level.rawValue] && symbol.level == best)
      }
    }
  }

  @Test("a text of the most digits fits and one more does not") func limits() throws {
    let most = String(repeating: "7", count: 7_089)
    #expect(try Symbol(most, minimumLevel: .low).version == 40)
    #expect(throws: QRCodeError.tooLong(bytes: 7_090, level: .low)) { try Symbol(most + "7", minimumLevel: .low) }
    #expect(throws: QRCodeError.tooLong(bytes: 2_954, level: .low)) {
      try Symbol(String(repeating: "a", count: 2_954), minimumLevel: .low)
    }
  }

  @Test("no text is no symbol") func empty() {
    #expect(throws: QRCodeError.emptyText) { try Symbol("") }
  }

  @Test("outside the symbol all is light") func outside() throws {
    let symbol = try Symbol("R7K3M4")
    #expect(symbol.isDark(column: 0, row: 0) && symbol.isDark(column: symbol.side - 1, row: 0))
    #expect(!symbol.isDark(column: -1, row: 0) && !symbol.isDark(column: 0, row: symbol.side))
  }

  @Test(
    "every error says what happened and what to do",
    arguments: [
      (QRCodeError.emptyText, "a QR code needs a text: give the address it shall hold"),
      (
        .tooLong(bytes: 9_000, level: .high),
        "the text of 9000 bytes is more than a QR code of level H holds: shorten it or take a lower level"
      ),
      (.encoder(errno: 12), "libqrencode made no symbol (errno 12): check the memory that is free"),
      (
        .length(thousandths: -5),
        "a length of -5 thousandths of a millimetre cannot be printed: give one from 1 to 10,000 mm"
      ),
      (.pixelsPerModule(0), "0 pixels a module make no picture: give a number from 1 to 100"),
      (.compression, "zlib did not compress the picture: check the memory that is free"),
    ])
  func sentences(error: QRCodeError, sentence: String) {
    #expect(error.description == sentence)
  }
}
