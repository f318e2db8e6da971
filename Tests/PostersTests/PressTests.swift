import Foundation
import Testing

@testable import Posters

@Suite("Finished files") struct PressTests {
  /// A file's objects and its pages' drawings.
  private struct File {
    let text: String
    var contents: [String] = []

    init(_ bytes: [UInt8]) throws {
      text = String(decoding: bytes, as: UTF8.self)
      try bytes.withUnsafeBytes { buffer in
        let reader = try PDFReader(buffer)
        for page in reader.pages {
          let number = try #require(PDFText.reference("/Contents", in: reader.dictionary(page)))
          let stream = try #require(reader.stream(number))
          contents.append(String(decoding: try Streams.unpacked(stream), as: UTF8.self))
        }
      }
    }

    func words(_ word: String) -> Int {
      contents.reduce(0) { $0 + $1.split(whereSeparator: \.isWhitespace).count { $0 == word } }
    }
  }

  @Test("a press file has its boxes, its bleed, marks, an identifier and dates, and no colour of the screen")
  func press() throws {
    let workshop = try Workshop()
    let file = try File(workshop.onlyFile(of: try workshop.print("poster-a4", shipped: true) { $0.ink = .press }))
    // 210 × 297 mm with 3 mm bleed and 8 mm for marks.
    #expect(file.text.contains("/MediaBox [0 0 657.6378 904.252] /CropBox [0 0 657.6378 904.252]"))
    #expect(file.text.contains("/BleedBox [22.6772 22.6772 634.9606 881.5748]"))
    #expect(file.text.contains("/TrimBox [31.1811 31.1811 626.4567 873.0709]"))
    #expect(file.text.contains("/CreationDate (D:20261121000000+08'00')"))
    #expect(file.text.contains("/ID [<"))
    #expect(!file.text.contains("/DeviceRGB"))
    #expect(!file.text.contains("/Group"))
    #expect(file.words("rg") == 0 && file.words("RG") == 0)
    #expect(file.words("k") > 0)
    #expect(file.contents[0].contains("0 0 0 1 k"))
    #expect(file.contents[0].contains("1 1 1 1 K"))
    #expect(file.text.contains("<xmp:CreateDate>2026-11-21T00:00:00+08:00</xmp:CreateDate>"))
  }

  @Test("an office file is cut to size and keeps the colours of the screen")
  func office() throws {
    let workshop = try Workshop()
    let file = try File(workshop.onlyFile(of: try workshop.print("poster-a4", shipped: true)))
    #expect(file.text.contains("/MediaBox [0 0 595.2756 841.8898]"))
    #expect(file.text.contains("/TrimBox [0 0 595.2756 841.8898]"))
    #expect(file.words("k") == 0)
    #expect(file.words("rg") > 0)
  }

  @Test("letters are fonts, or outlines where that is asked for")
  func outlined() throws {
    let workshop = try Workshop()
    let plain = try File(workshop.onlyFile(of: try workshop.print("poster-a4", shipped: true)))
    #expect(plain.text.contains("/Subtype /CIDFontType0"))
    #expect(!plain.text.contains("/Subtype /Type3"))
    #expect(plain.words("Tf") + plain.words("Tj") >= 0 && plain.contents[0].contains("Tj"))
    let outlined = try File(
      workshop.onlyFile(of: try workshop.print("poster-a4", shipped: true) { $0.outlined = true }))
    #expect(!outlined.text.contains("/Font"))
    #expect(!outlined.contents[0].contains("Tj"))
  }

  @Test("one poster takes 80 KB at the most")
  func size() throws {
    let workshop = try Workshop()
    for name in ["poster-a4", "poster-a3-bilingual", "leaflet-bilingual"] {
      let bytes = try workshop.onlyFile(of: try workshop.print(name, shipped: true) { $0.ink = .press })
      #expect(bytes.count <= 80 * 1024, "\(name): \(bytes.count)")
    }
  }

  @Test("folds are marked where the leaflet is folded, on both sides")
  func folds() throws {
    let workshop = try Workshop()
    let file = try File(workshop.onlyFile(of: try workshop.print("leaflet", shipped: true) { $0.ink = .press }))
    #expect(file.contents.count == 2)
    #expect(file.contents[0].contains("97 -4 m 97 -9 l S") && file.contents[0].contains("197 -4 m 197 -9 l S"))
    #expect(file.contents[1].contains("100 -4 m 100 -9 l S") && file.contents[1].contains("200 -4 m 200 -9 l S"))
  }

  @Test("colours become inks one by one, whatever stands between them, and texts in brackets are left alone")
  func recolour() throws {
    var recolour = Recolour(try Palette(file: Workshop.shipped + "/palette.csv"))
    let drawn = "q 0.658824 0.196078 0.164706 rg\n0 0 0 RG 1 1 1 rg (1 1 1 rg) Tj 10 20 30 40 re f"
    let inks = String(decoding: try recolour.inks(of: Array(drawn.utf8)), as: UTF8.self)
    #expect(inks == "q 0.18 0.92 0.86 0.12 k\n0 0 0 1 K 0 0 0 0 k (1 1 1 rg) Tj 10 20 30 40 re f")
    #expect(throws: PrintProblem(.colourNotForPress("#ff0000"))) { try recolour.inks(of: Array("1 0 0 rg".utf8)) }
  }

  @Test("a finished page that does not read as it shall is refused, though its drawing did")
  func lastGate() throws {
    let workshop = try Workshop(["one": svg()])
    let folder = try DesignFolder(path: workshop.folder.path)
    let design = try folder.design("one")
    let item = PrintItem.sample()
    let file = try File(workshop.onlyFile(of: try workshop.print("one")))
    let content = Array(file.contents[0].utf8)
    try DrawingTurn.take { try gateReads(content, design, in: folder, item) }
  }

  private func gateReads(_ content: [UInt8], _ design: Design, in folder: DesignFolder, _ item: PrintItem) throws {
    let maker = try PageMaker(
      design: design, office: .sample,
      characters: try Characters(folder: folder, design: design, office: .sample).common, outlined: false)
    let page = try maker.pages(item)[0]
    let frame = PageFrame(page.measures, ink: .office)
    try maker.gate.readBack(content, frame, page.codes.map(ExpectedCode.init))
    let covered = content + Array("q 1 g 100 200 80 60 re f Q".utf8)
    #expect(throws: PrintProblem(.unreadable(expected: item.url, found: []))) {
      try maker.gate.readBack(covered, frame, page.codes.map(ExpectedCode.init))
    }
    let moved = Array("1 0 0 1 0 -600 cm ".utf8) + content
    #expect(throws: PrintProblem.self) { try maker.gate.readBack(moved, frame, page.codes.map(ExpectedCode.init)) }
    #expect(throws: PrintProblem(.otherCodes([item.url]))) { try maker.gate.readBack(content, frame, []) }
  }

  @Test("no file is finished without the last gate")
  func gateIsAsked() throws {
    let surface = try PDFSurface()
    let measures = Measures(name: "x", width: 50, height: 50)
    let frame = PageFrame(measures, ink: .office)
    surface.beginPage(width: 50, height: 50, margin: frame.drawnMargin)
    surface.endPage()
    let drawn = try surface.finish()
    let facts = DocumentFacts(title: "", author: "", date: PDFDate(year: 2026, month: 11, day: 21), language: "zh-CN")
    #expect(throws: PrintProblem(.inverted)) {
      try drawn.withUnsafeBytes { bytes in
        try Finisher.finish(bytes, frames: [frame], facts: facts, palette: nil, to: ByteSink()) {
          (_, _, _) throws(PrintProblem) in throw PrintProblem(.inverted)
        }
      }
    }
  }

  @Test("qpdf finds nothing wrong, with every design, for office and press")
  func valid() throws {
    guard try run("qpdf", ["--version"]) != nil else {
      return print("qpdf is not installed: files were not checked by it")
    }
    for name in try DesignFolder(path: Workshop.shipped).names where !name.hasSuffix("-large") {
      for ink in [Ink.office, .press] {
        let workshop = try Workshop()
        let result = try workshop.print(name, PrintItem.samples(1), shipped: true) { $0.ink = ink }
        #expect(result.problems.isEmpty, "\(name): \(result.problems)")
        for file in result.files {
          let checked = try #require(try run("qpdf", ["--check", workshop.output + "/" + file]))
          #expect(checked.status == 0, "\(name): \(checked.output)")
        }
      }
    }
  }
}
