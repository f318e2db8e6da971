import Anonymizer
import Publishing
import Testing

@Suite("A draft of what the public reads")
struct DraftTests {
  let text = "我叫王建国，电话13812345678，三单元楼道灯坏了"
  let anonymizer = Anonymizer()

  private func draft(_ decisions: EditorDecision...) -> Draft {
    Draft(text, anonymizer.redact(text), decisions: decisions, mask: "（略）")
  }

  @Test("without decisions it is what the anonymiser wrote, and the pieces add up to the original")
  func plain() {
    let draft = draft()
    #expect(draft.published == anonymizer.redact(text).redacted)
    #expect(draft.pieces.map(\.original).joined() == text)
    #expect(
      draft.pieces.contains { if case .found(let finding) = $0.standing { finding.kind == .mobile } else { false } })
    #expect(draft.leastConfidence < 1)
  }

  @Test("what an editor hides is hidden, what an editor shows is shown, each with its reason")
  func decided() throws {
    let lamp = try #require(text.unicodeScalars.firstRange(of: "灯坏了".unicodeScalars))
    let start = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: lamp.lowerBound)
    let name = try #require(anonymizer.redact(text).findings.first { $0.kind == .name })
    let draft = draft(
      EditorDecision(range: start..<start + 3, isMasked: true, reason: ""),
      EditorDecision(range: name.range, isMasked: false, reason: "本人同意"))
    #expect(draft.published.hasSuffix("（略）"))
    #expect(draft.published.contains("王建国"))
    #expect(!draft.published.contains("13812345678"))
    #expect(
      draft.pieces.contains {
        $0.original == "王建国" && $0.standing == .shownByEditor(name, reason: "本人同意") && !$0.isHidden
      })
  }

  @Test("what anybody hides stays hidden where decisions overlap, and ranges beyond the text do no harm")
  func overlapping() throws {
    let phone = try #require(anonymizer.redact(text).findings.first { $0.kind == .mobile })
    let draft = draft(
      EditorDecision(range: phone.range, isMasked: false, reason: "x"),
      EditorDecision(range: phone.range.lowerBound..<phone.range.lowerBound + 4, isMasked: true, reason: ""),
      EditorDecision(range: 5..<9_999, isMasked: true, reason: ""))
    #expect(!draft.published.contains("1381"))
    #expect(draft.pieces.map(\.original).joined() == text)
    let half = Draft(
      text, anonymizer.redact(text),
      decisions: [
        EditorDecision(range: phone.range.lowerBound - 1..<phone.range.lowerBound + 3, isMasked: true, reason: "")
      ],
      mask: "（略）")
    #expect(!half.published.contains("12345678"), "\(half.published)")
  }

  @Test("an empty text is an empty draft")
  func empty() {
    let draft = Draft("", anonymizer.redact(""), mask: "x")
    #expect(draft.pieces.isEmpty && draft.published.isEmpty && draft.leastConfidence == 1)
  }
}
