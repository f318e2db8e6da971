import Foundation
import Testing

@testable import Posters

@Suite("Designs") struct DesignTests {
  @Test("every design that comes with the program compiles, for the office and for the press")
  func shipped() throws {
    let folder = try DesignFolder(path: Workshop.shipped)
    let families = [
      "poster-a4", "poster-a3", "flyer-a5", "leaflet", "table-tent", "door-plate-270x170", "door-plate-150x90",
      "sticker-60x90", "fridge-magnet", "label-l7160", "label-l7163", "label-l7164", "label-l7165",
    ]
    #expect(
      Set(folder.names) == Set(families.flatMap { [$0, $0 + "-bilingual", $0 + "-large"] } + ["calibration"]))
    let palette = try Palette(file: Workshop.shipped + "/palette.csv")
    for name in folder.names {
      for page in try folder.design(name).pages {
        let source = DesignSource(file: page.file, bytes: try Files.read(page.file))
        try PressRules(palette: palette, source: source).check(try source.checked())
      }
    }
  }

  @Test("no design that comes with the program lets letters shrink below five points")
  func legible() throws {
    let fivePoints = 5 * 25.4 / 72
    for page in try DesignFolder(path: Workshop.shipped).names.flatMap({
      try DesignFolder(path: Workshop.shipped).design($0).pages
    }) {
      let text = String(decoding: try Files.read(page.file), as: UTF8.self)
      for attribute in ["font-size", "data-fit-min"] {
        for value in text.components(separatedBy: " \(attribute)=\"").dropFirst() {
          let size = try #require(Double(value.prefix { $0 != "\"" }))
          #expect(size >= fivePoints, "\(page.file): \(attribute) \(size)")
        }
      }
    }
  }

  @Test("what is wrong with a design is said with file, line and column, and how to mend it")
  func complaints() throws {
    let workshop = try Workshop([
      "broken": "<svg>\n  <g>\n</svg>",
      "unknown": svg("<text x=\"50\" y=\"90\">{{plaec}}</text>"),
      "attribute": svg("<text x=\"50\" y=\"90\" data-fit-widht=\"40\">x</text>"),
      "elsewhere": svg("<rect data-fit-width=\"40\"/>"),
      "codeless": svg(code: ""),
      "sizeless":
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\" viewBox=\"0 0 1 1\" data-name=\"x\"/>",
      "use": svg(root: "data-use=\"garden\""),
      "path": svg("<text><textPath href=\"#a\">x</textPath></text>"),
      "sheet": svg("<style>.a{fill:red}</style>"),
    ])
    let expected = [
      "broken": "broken.svg:3:6: this is not an SVG file: a tag closes that was not open; <g> is",
      "attribute":
        "attribute.svg:4:21: there is no attribute “data-fit-widht”; did you mean “data-fit-width”?: see docs/print.md for those there are",
      "elsewhere": "elsewhere.svg:4:7: “data-fit-width” stands on <rect>, where it does nothing: move it to <text>",
      "codeless": "codeless.svg: no place for the code: give one <rect> the attribute data-code=“address”",
      "sizeless":
        "sizeless.svg: the drawing has no size in millimetres: give <svg> a width, a height (“210mm”) and a viewBox of the same shape",
      "use": "use.svg: data-use=“garden” is not one of indoor, outdoor, poster",
      "path": "path.svg:4:7: <textPath> cannot be printed: turn it into plain text or a path",
      "sheet":
        "sheet.svg:4:1: a style sheet inside the drawing is not read: write attributes or style=“…” on the elements",
      "poster": "there is no design “poster”",
    ]
    for (name, sentence) in expected {
      let complaint = try workshop.complaint(about: name)
      #expect(complaint == sentence)
    }
    let unknown = try #require(try workshop.complaint(about: "unknown"))
    #expect(unknown.hasPrefix("unknown.svg:4:21: 'printed page' has no name 'plaec'; did you mean 'place'?"))
  }

  @Test("a design of two pages has one size")
  func pages() throws {
    let workshop = try Workshop(["two": svg(), "two.2": svg(width: 101)])
    #expect(
      try workshop.complaint(about: "two")
        == "two.2.svg: this page has another size than the first page of the design: make them alike")
  }

  @Test("a design saved by Inkscape prints as the one drawn by hand")
  func inkscape() throws {
    let byHand = svg(
      "<text x=\"50\" y=\"100\" font-size=\"6\" font-weight=\"700\" text-anchor=\"middle\" fill=\"#a8322a\">{{> t:title-1}} {{place}}</text>"
    )
    let saved = """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <!-- Created with Inkscape (http://www.inkscape.org/) -->
      <svg
         width="100mm"
         height="140mm"
         viewBox="0 0 100 140"
         version="1.1"
         id="svg1"
         data-name="试样"
         xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
         xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
         xmlns="http://www.w3.org/2000/svg"
         xmlns:svg="http://www.w3.org/2000/svg">
        <sodipodi:namedview
           id="namedview1"
           pagecolor="#ffffff" />
        <defs
           id="defs1" />
        <g
           inkscape:label="Layer 1"
           inkscape:groupmode="layer"
           transform="translate(10,0)">
          <rect
             style="fill:#ffffff;stroke:none;stroke-width:0.26"
             id="rect1"
             width="60"
             height="60"
             x="10"
             y="20"
             data-code="address" />
          <text
             xml:space="preserve"
             style="font-size:6px;text-anchor:middle"
             x="40"
             y="99"
             id="text1"><tspan
               sodipodi:role="line"
               id="tspan1"
               x="40"
               y="100"
               style="font-weight:bold;fill:#a8322a"><tspan
                 id="tspan2">{{&gt; t:title-1}}</tspan> {{place}}</tspan></text>
        </g>
      </svg>
      """
    let workshop = try Workshop(["a": byHand, "b": saved])
    let first = try workshop.onlyFile(of: try workshop.print("a"))
    let second = try workshop.onlyFile(of: try workshop.print("b"))
    #expect(try workshop.complaint(about: "b") == nil)
    #expect(first == second)
  }

  @Test("Inkscape itself opens and saves a design, and nothing is lost")
  func roundTrip() throws {
    let workshop = try Workshop()
    let original = Workshop.shipped + "/fridge-magnet-bilingual.svg"
    let saved = workshop.folder.appending(path: "saved.svg").path
    let actions =
      "select-by-element:text;object-set-property:font-style,normal;export-filename:\(saved);export-type:svg;export-do"
    guard let made = try run("inkscape", [original, "--actions=\(actions)"]), made.status == 0 else {
      return print("Inkscape is not installed: the round trip was not tried")
    }
    try FileManager.default.copyItem(atPath: original, toPath: workshop.folder.appending(path: "original.svg").path)
    #expect(try String(contentsOfFile: saved, encoding: .utf8).contains("{{&gt; t:title-1}}"))
    let first = try workshop.onlyFile(of: try workshop.print("original"))
    let second = try workshop.onlyFile(of: try workshop.print("saved"))
    #expect(first == second)
  }
}
