import Testing

@testable import Posters

/// Each pair differs in one thing only, so that a refusal cannot come from anything else.
@Suite("Refusals") struct RefusalTests {
  private func code(_ x: Double, _ y: Double, _ side: Double, _ more: String = "") -> String {
    "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(side)\" height=\"\(side)\" data-code=\"address\" \(more)/>"
  }

  @Test("something that reaches into the quiet zone is refused, something beside it is not")
  func quietZone() throws {
    let workshop = try Workshop()
    // Version 2: 33 modules with the quiet zone in 66 mm, 2 mm each; the symbol begins at 28 mm.
    let square = code(20, 20, 66)
    #expect(try workshop.refusal(svg("<rect x=\"5\" y=\"40\" width=\"14.9\" height=\"9\"/>", code: square)) == nil)
    let near = try workshop.refusal(svg("<rect x=\"5\" y=\"40\" width=\"19\" height=\"9\"/>", code: square))
    guard case .quietZone(let modules) = near else {
      Issue.record("\(String(describing: near))")
      return
    }
    #expect((1.5...2.0).contains(modules))
  }

  @Test("light on dark, pale on light and what covers the code are refused")
  func looks() throws {
    let workshop = try Workshop()
    #expect(try workshop.refusal(svg(code: code(20, 20, 60, "fill=\"#000\" stroke=\"#fff\""))) == .inverted)
    let pale = try workshop.refusal(svg(code: code(20, 20, 60, "stroke=\"#b3b3b3\"")))
    guard case .contrast(let contrast) = pale else {
      Issue.record("\(String(describing: pale))")
      return
    }
    #expect((0.5..<0.55).contains(contrast))
    let covered = try workshop.refusal(svg("<rect x=\"35\" y=\"35\" width=\"30\" height=\"30\" fill=\"#fff\"/>"))
    #expect(covered == .unreadable(expected: "https://EXAMPLE.GOV.CN/R/R7K3M4", found: []))
  }

  @Test("contrast from 0.55 to 0.7 is made and warned of")
  func warning() throws {
    let workshop = try Workshop(["one": svg(code: code(20, 20, 60, "stroke=\"#999999\""))])
    let result = try workshop.print("one")
    #expect(result.made == 1)
    #expect(result.warnings.count == 1)
  }

  @Test("a module must be 0.5 mm indoors, 1 mm outdoors and 2 mm on a poster")
  func modules() throws {
    let workshop = try Workshop()
    for (use, least) in [("indoor", 0.5), ("outdoor", 1.0), ("poster", 2.0)] {
      let root = "data-use=\"\(use)\""
      #expect(try workshop.refusal(svg(root: root, code: code(10, 10, least * 33))) == nil)
      let small = try workshop.refusal(svg(root: root, code: code(10, 10, least * 33 - 0.1)))
      guard case .module(_, let asked) = small else {
        Issue.record("\(String(describing: small))")
        continue
      }
      #expect(asked == least)
    }
  }

  @Test("a symbol must be as wide as distance × modules ÷ 250")
  func distance() throws {
    let workshop = try Workshop()
    // 25 modules of 66/33 mm make 50 mm, which reach 500 mm.
    #expect(try workshop.refusal(svg(root: "data-distance=\"500\"", code: code(10, 10, 66))) == nil)
    #expect(
      try workshop.refusal(svg(root: "data-distance=\"510\"", code: code(10, 10, 66)))
        == .distance(side: 50, needed: 51, distance: 510))
  }

  @Test("H gives way to Q where it makes the symbol larger, and stays under a logo")
  func level() throws {
    let workshop = try Workshop()
    var item = PrintItem.sample()
    item.url = "https://E12.EXAMPLE.GOV.CN/R/R7K3M4"
    // Version 3 at Q has modules of 80/37 mm, version 4 at H of 80/41 mm.
    func root(_ level: String) -> String { "data-level=\"\(level)\" data-distance=\"520\"" }
    #expect(try workshop.refusal(svg(root: root("Q"), code: code(10, 10, 80)), item) == nil)
    #expect(try workshop.refusal(svg(root: root("H"), code: code(10, 10, 80)), item) == nil)
    let logo = try workshop.refusal(svg(root: root("H"), code: code(10, 10, 80, "data-logo=\"0.1\"")), item)
    guard case .distance = logo else { return #expect(Bool(false), "\(logo.debugDescription)") }
  }

  @Test("an address that needs a symbol above version 4 is refused")
  func version() throws {
    let workshop = try Workshop()
    var item = PrintItem.sample()
    item.url = "https://A-VERY-LONG-NAME-OF-A-HOST.DISTRICT.CITY.PROVINCE.GOV.CN/R/R7K3M4"
    #expect(try workshop.refusal(svg(root: "data-level=\"H\""), item) == .version(5))
  }

  @Test("a logo takes 20 % of the side at level H and no more")
  func logo() throws {
    let workshop = try Workshop()
    #expect(try workshop.refusal(svg(root: "data-level=\"H\"", code: code(10, 10, 80, "data-logo=\"0.2\""))) == nil)
    #expect(
      try workshop.refusal(svg(root: "data-level=\"H\"", code: code(10, 10, 80, "data-logo=\"0.25\"")))
        == .logoShare(0.25))
    #expect(try workshop.refusal(svg(code: code(10, 10, 80, "data-logo=\"0.2\""))) == .logoLevel("M"))
  }

  @Test("text in the margin, over the code, or longer than its room is refused")
  func text() throws {
    let workshop = try Workshop()
    func text(_ x: Double, _ y: Double, _ more: String = "") -> String {
      "<text x=\"\(x)\" y=\"\(y)\" font-size=\"6\" \(more)>{{place}}</text>"
    }
    #expect(try workshop.refusal(svg(text(6, 100))) == nil)
    #expect(try workshop.refusal(svg(text(4, 100))) == .outsideSafeArea(text: "柳岸社区", safe: 5))
    #expect(try workshop.refusal(svg(text(4, 100), root: "data-safe=\"3\"")) == nil)
    #expect(try workshop.refusal(svg(text(21, 50))) == .textOverCode(text: "柳岸社区"))
    #expect(try workshop.refusal(svg(text(6, 100, "data-fit-width=\"20\" data-fit-min=\"5\""))) == nil)
    #expect(
      try workshop.refusal(svg(text(6, 100, "data-fit-width=\"20\" data-fit-min=\"5.1\"")))
        == .overflow(text: "柳岸社区", width: 20, lines: 1))
  }

  @Test("a list of names that is too long loses its last names where that is allowed")
  func names() throws {
    let workshop = try Workshop()
    func list(_ more: String) -> String {
      svg("<text x=\"6\" y=\"100\" font-size=\"6\" data-fit-width=\"80\" data-fit-min=\"6\" \(more)>{{topics}}</text>")
    }
    guard case .overflow = try workshop.refusal(list("")) else {
      Issue.record("a list that does not fit was set")
      return
    }
    #expect(try workshop.refusal(list("data-fit-drop=\"names\"")) == nil)
    let style = Style()
    let run = TextBlock.Run(text: "甲 · 乙 · 丙", style: style)
    let block = TextBlock(runs: [run], style: style, fit: nil)
    #expect(block.withoutLastName?.text == "甲 · 乙 · …")
    #expect(block.withoutLastName?.withoutLastName?.text == "甲 · …")
    #expect(block.withoutLastName?.withoutLastName?.withoutLastName == nil)
  }

  @Test("pictures, gradients, transparency and colours without inks do not go to a press")
  func press() throws {
    let workshop = try Workshop()
    let pixels =
      "<image x=\"1\" y=\"90\" width=\"5\" height=\"5\" href=\"data:image/png;base64,iVBORw0KGgo=\"/>"
    let gradient =
      "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#000\"/></linearGradient></defs><rect y=\"90\" width=\"9\" height=\"9\" fill=\"url(#g)\"/>"
    let pale = "<rect y=\"90\" width=\"9\" height=\"9\" style=\"fill:#a8322a;fill-opacity:0.5\"/>"
    let foreign = "<rect y=\"90\" width=\"9\" height=\"9\" fill=\"#123456\"/>"
    for drawing in [gradient, pale, foreign] {
      #expect(try workshop.refusal(svg(drawing)) == nil)
    }
    #expect(try workshop.refusal(svg(pixels), press: true) == .notForPress(what: "a picture made of pixels"))
    #expect(try workshop.refusal(svg(gradient), press: true) == .notForPress(what: "a gradient or pattern"))
    #expect(try workshop.refusal(svg(pale), press: true) == .notForPress(what: "transparency (fill-opacity)"))
    #expect(try workshop.refusal(svg(foreign), press: true) == .colourNotForPress("#123456"))
  }

  @Test("a code that is slanted, or no square, is refused; one turned by quarters is read")
  func turned() throws {
    let workshop = try Workshop()
    for quarter in [90, 180, 270] {
      let turned = "<g transform=\"rotate(\(quarter) 50 50)\">\(code(20, 20, 60))</g>"
      #expect(try workshop.refusal(svg(code: turned)) == nil)
    }
    #expect(try workshop.refusal(svg(code: "<g transform=\"rotate(10)\">\(code(30, 20, 50))</g>")) == .turnedCode)
    #expect(
      try workshop.refusal(svg(code: "<rect x=\"9\" y=\"9\" width=\"60\" height=\"50\" data-code=\"address\"/>"))
        == .notSquare)
  }

  @Test("what is done to a group cannot be done to its text, and is refused")
  func groups() throws {
    let workshop = try Workshop()
    let text = "<text x=\"10\" y=\"100\">{{place}}</text>"
    #expect(try workshop.refusal(svg("<g opacity=\"0.5\">\(text)</g>")) == .effectOnText(property: "opacity"))
    #expect(try workshop.refusal(svg("<g style=\"opacity:1\">\(text)</g>")) == nil)
  }
}
