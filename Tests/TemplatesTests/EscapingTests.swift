import Templates
import Testing

@Suite("What a person typed")
struct EscapingTests {
  let page = TextPage()

  @Test("is shown with its five dangerous characters escaped")
  func fiveCharacters() throws {
    #expect(
      try page.text(showing: #"<a href="x" title='y'>&</a>"#)
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;")
  }

  @Test(
    "cannot hide a dangerous character behind one that joins it",
    arguments: [
      "\u{301}", "\u{20DD}", "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{1F3FB}",
      "\u{E0101}", "\u{0903}",
    ])
  func joined(mark: String) throws {
    for (character, escaped) in [("\"", "&quot;"), ("'", "&#39;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;")] {
      #expect(try page.text(showing: character + mark + "x").utf8.elementsEqual((escaped + mark + "x").utf8))
      #expect(
        try page.text(showing: "字" + mark + character + mark).utf8.elementsEqual(("字" + mark + escaped + mark).utf8))
    }
  }

  @Test("is escaped at every distance from the beginning, the end, and other characters")
  func everyOffset() throws {
    for before in 0..<20 {
      for after in 0..<20 {
        for filler in ["a", "字", "é", "😀"] {
          let value = String(repeating: filler, count: before) + "\"<" + String(repeating: filler, count: after)
          let wanted = value.replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
          #expect(try page.text(showing: value).utf8.elementsEqual(wanted.utf8))
        }
      }
    }
  }

  @Test("keeps tabs and line ends, and has U+FFFD for other control characters")
  func controls() throws {
    for byte in UInt8(0)..<0x20 {
      let shown = try page.bytes(showing: [0x61, byte, 0x62])
      switch byte {
      case 0x09, 0x0A: #expect(shown == [0x61, byte, 0x62])
      case 0x0D: #expect(shown == [0x61, 0x0A, 0x62])
      default: #expect(shown == [0x61, 0xEF, 0xBF, 0xBD, 0x62])
      }
    }
    #expect(try page.text(showing: "a\r\nb\r\rc\r") == "a\nb\n\nc\n")
  }

  @Test("is valid UTF-8 on the page, whatever its bytes are")
  func illFormed() throws {
    var generator = SeededGenerator(7)
    let leads: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF, 0x9F, 0xA0, 0x8F, 0x90,
      0xBE,
    ]
    for _ in 0..<5_000 {
      let value = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? leads.randomElement(using: &generator) ?? 0x41 : UInt8.random(in: 0x80...0xFF, using: &generator)
      }
      // The standard library repairs the same way; U+FFFE and U+FFFF, which XML rules out, it lets pass.
      let repaired = String(decoding: value, as: UTF8.self).unicodeScalars.map {
        $0 == "\u{FFFE}" || $0 == "\u{FFFF}" ? "\u{FFFD}" : $0
      }
      var wanted = String.UnicodeScalarView()
      wanted.append(contentsOf: repaired)
      #expect(try page.bytes(showing: value) == Array(String(wanted).utf8), "\(value)")
    }
  }

  @Test("comes out the same from a string, an array, a buffer, a span and any other collection")
  func sources() throws {
    let value = "“<字>” & \u{0}"
    let wanted = "“&lt;字&gt;” &amp; \u{FFFD}"
    let utf8 = Array(value.utf8)
    let fills: [(inout Record) -> Void] = [
      { $0.set(page.text, value) },
      { $0.set(page.text, utf8: utf8) },
      { $0.set(page.text, utf8: utf8.span) },
      { record in utf8.withUnsafeBytes { record.set(page.text, utf8: $0) } },
      { $0.set(page.text, utf8: utf8.lazy.map { $0 }) },
    ]
    for fill in fills {
      var record = Record(page.shape)
      fill(&record)
      #expect(try rendered(record, page.shape, ["page": "{{text}}"]) == wanted)
    }
  }

  @Test("leaves markup by the program as it is, but never ill-formed")
  func markup() throws {
    var builder = ShapeBuilder("markup page")
    let body = builder.html("body")
    let shape = builder.build()
    var record = Record(shape)
    record.set(body, utf8: Array("<p title=\"x\">a & b</p>\t".utf8) + [0xE5, 0x8C])
    #expect(
      try rendered(record, shape, ["page": "{{{body}}}|{{& body }}"])
        == "<p title=\"x\">a & b</p>\t\u{FFFD}|<p title=\"x\">a & b</p>\t\u{FFFD}")
  }
}
