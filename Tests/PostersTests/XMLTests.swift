import Testing

@testable import Posters

@Suite("Reading SVG") struct XMLTests {
  private func mistake(_ text: String) -> XMLMistake? {
    do throws(XMLMistake) {
      _ = try XMLParser.parse(Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test("what is not XML is refused at the byte where it stops being XML")
  func broken() {
    #expect(mistake("<svg><g></svg>") == XMLMistake(kind: .closes("g"), position: 13))
    #expect(mistake("<svg><g>") == XMLMistake(kind: .unclosed("g"), position: 5))
    #expect(mistake("<svg a=1/>")?.kind == .quote)
    #expect(mistake("<svg a=\"1\" a=\"2\"/>") == XMLMistake(kind: .attributeTwice("a"), position: 11))
    #expect(mistake("<svg>a & b</svg>") == XMLMistake(kind: .reference, position: 7))
    #expect(mistake("<svg/><svg/>")?.kind == .afterEnd)
    #expect(mistake("<svg><!-- </svg>")?.kind == .endsInside)
    #expect(mistake("")?.kind == .noElement)
    #expect(mistake("<svg a=\"1\"b=\"2\"/>")?.kind == .tag)
  }

  @Test("characters written as references, CDATA and tags over several lines are read")
  func written() throws {
    let text = """
      <?xml version="1.0"?>
      <!-- by hand -->
      <svg:svg
         a = 'x&amp;"y'
         b="&#x4e1c;&#23433;"><text
           id="t">1 &lt; 2<![CDATA[ <&> ]]></text
      ></svg:svg>

      """
    let root = try XMLParser.parse(Array(text.utf8))
    #expect(root.name == "svg")
    #expect(root["a"] == "x&\"y")
    #expect(root["b"] == "东安")
    let texts = root.elements[0].children.compactMap { if case .text(let text) = $0 { text } else { nil } }
    #expect(texts.joined() == "1 < 2 <&> ")
  }

  @Test("transforms are read as SVG means them, quarters exactly")
  func transforms() throws {
    let moved = try #require(Transform(svg: "translate(10, 20) scale(2) rotate(90)"))
    #expect(moved.apply(1, 0) == (10, 22))
    let turned = try #require(Transform(svg: "rotate(180 50 50)"))
    #expect(turned.apply(0, 0) == (100, 100))
    #expect(try #require(Transform(svg: "matrix(1 2 3 4 5 6)")).apply(1, 1) == (9, 12))
    #expect(Transform(svg: "translate(1,2") == nil)
    #expect(Transform(svg: "wobble(1)") == nil)
    #expect(turned.keepsSquares)
    #expect(try !#require(Transform(svg: "skewX(10)")).keepsSquares)
  }
}
