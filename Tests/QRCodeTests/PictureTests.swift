import CPNG
import Testing

@testable import QRCode

@Suite("Pictures of a symbol") struct PictureTests {
  @Test("an SVG is one light square and one path, sized in millimetres with four modules free around")
  func svg() throws {
    let symbol = try Symbol("R7K3M4")
    let path = Outline(symbol).pathData(offset: 4)
    let svg = symbol.svg(side: try Millimetres(thousandths: 63_500))
    #expect(
      svg == """
        <svg xmlns="http://www.w3.org/2000/svg" width="63.5mm" height="63.5mm" viewBox="0 0 29 29">
        <path fill="#fff" d="M0 0h29v29h-29z"/>
        <path d="\(path)"/>
        </svg>

        """)
    #expect(path.hasPrefix("M4 4h7v7h-7z"))
  }

  @Test("a PNG holds every module in its pixels, with four modules free around", arguments: [1, 3, 10])
  func pixels(pixelsPerModule: Int) throws {
    let symbol = try Symbol("https://EXAMPLE.GOV.CN/R/R7K3M4")
    let file = try symbol.png(pixelsPerModule: pixelsPerModule, side: try Millimetres(thousandths: 30_000))
    let grey = try GreyPicture(png: file)
    #expect(grey.width == (symbol.side + 8) * pixelsPerModule && grey.height == grey.width)
    for y in 0..<grey.height {
      for x in 0..<grey.width {
        let isDark = symbol.isDark(column: x / pixelsPerModule - 4, row: y / pixelsPerModule - 4)
        #expect(grey.pixels[y * grey.width + x] == (isDark ? 0 : 255))
      }
    }
  }

  @Test("a PNG is one bit of grey a pixel and names its resolution") func header() throws {
    let file = try Symbol("R7K3M4").png(pixelsPerModule: 10, side: try Millimetres(thousandths: 29_000))
    #expect(
      Array(file[8..<33].dropLast(4)) == [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 1, 34, 0, 0, 1, 34, 1, 0, 0, 0, 0])
    // 290 pixels on 29 mm are 10,000 a metre.
    #expect(Array(file[33..<50]) == [0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 1])
  }

  @Test("the same text gives the same bytes") func deterministic() throws {
    let side = try Millimetres(thousandths: 30_000)
    let (first, second) = (try Symbol("https://A.CN/R/R7K3M4"), try Symbol("https://A.CN/R/R7K3M4"))
    #expect(first.svg(side: side) == second.svg(side: side))
    #expect(try first.png(pixelsPerModule: 8, side: side) == second.png(pixelsPerModule: 8, side: side))
  }

  @Test("no picture has no or far too many pixels a module", arguments: [-1, 0, 101, Int.max])
  func badPixels(count: Int) throws {
    let symbol = try Symbol("R7K3M4")
    let side = try Millimetres(thousandths: 30_000)
    #expect(throws: QRCodeError.pixelsPerModule(count)) { try symbol.png(pixelsPerModule: count, side: side) }
  }

  @Test("millimetres are written without needless zeros")
  func millimetres() throws {
    let written = try [1_000, 30_000, 63_500, 38_125, 1_001, 99_010].map {
      try Millimetres(thousandths: $0).description
    }
    #expect(written == ["1", "30", "63.5", "38.125", "1.001", "99.01"])
  }

  @Test("a length that cannot be printed is refused", arguments: [Int.min, -1, 0, 999, 10_000_001])
  func badLength(thousandths: Int) {
    #expect(throws: QRCodeError.length(thousandths: thousandths)) { try Millimetres(thousandths: thousandths) }
  }
}
