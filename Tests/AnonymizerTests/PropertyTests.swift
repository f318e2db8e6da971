import Anonymizer
import RedactionKit
import Testing

@Suite("Whatever the text")
struct PropertyTests {
  private static let texts: [LabelledText] = {
    var generator = Generator(half: .heldOut, seed: 5)
    return (0..<400).map { _ in generator.next() }
  }()

  @Test("findings are in order, apart and inside the text")
  func ranges() {
    for labelled in Self.texts {
      var end = 0
      for finding in anonymizer.redact(labelled.text).findings {
        #expect(finding.range.lowerBound >= end && !finding.range.isEmpty)
        end = finding.range.upperBound
      }
      #expect(end <= labelled.text.unicodeScalars.count)
    }
  }

  @Test("redacting what was redacted finds nothing more")
  func idempotence() {
    for labelled in Self.texts {
      let once = anonymizer.redact(labelled.text).redacted
      #expect(anonymizer.redact(once).redacted == once)
    }
  }

  @Test("the same text gives the same redaction")
  func determinism() {
    for labelled in Self.texts.prefix(100) {
      #expect(anonymizer.redact(labelled.text) == anonymizer.redact(labelled.text))
    }
  }

  @Test("offsets count scalars of the original, marks and all")
  func offsets() {
    let text = "e\u{301}👨‍👩‍👧⑫号，打1\u{FE0F}\u{20E3}3800138000"
    let finding = anonymizer.redact(text).findings.first
    #expect(finding?.range == 11..<24)
    #expect(anonymizer.redact(text).redacted == "e\u{301}👨‍👩‍👧⑫号，打手机号已隐去")
  }

  @Test(
    "odd texts end",
    arguments: ["", " ", "\u{0}", "）））", "@@@@", "1", "张", "...", "\u{FE0F}", "(((((1", "2019-", "13800138000"])
  func odd(text: String) {
    #expect(anonymizer.redact(text).findings.count <= 1)
  }

  @Test(
    "the lines between long runs of one character change nothing",
    arguments: ["1", "一", "(", "王", "京A", "1 ", "@a", "岁"])
  func long(unit: String) {
    let text = String(repeating: unit, count: 20_000)
    #expect(anonymizer.redact(text).findings.count <= 20_000)
  }
}
