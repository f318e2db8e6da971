import PortalContent
import Testing

/// How a diagnostic is printed.
struct DiagnosticTests {
  private static func caret(_ line: String, _ column: Int) -> String {
    let diagnostic = Diagnostic(
      severity: .warning, file: "f", position: TextPosition(line: 7, column: column), message: "m", sourceLine: line)
    return diagnostic.description.split(separator: "\n").last.map { String($0.dropFirst("  | ".count)) } ?? ""
  }

  @Test("the caret stands under its character on a terminal, whatever is before it")
  func caret() {
    #expect(Self.caret("abc", 3) == "  ^")
    #expect(Self.caret("社区，c", 4) == "      ^")
    #expect(Self.caret("𠮷䶮x", 3) == "    ^")
    #expect(Self.caret("🏘x", 2) == "  ^")
    #expect(Self.caret("e\u{301}\u{200B}x", 4) == " ^")
    #expect(Self.caret("\tx", 2) == "\t^")
    #expect(Self.caret("", 1) == "^")
  }

  @Test("a mistake of a whole file has no line")
  func wholeFile() {
    #expect(Diagnostic(severity: .error, file: "content/a.csv", message: "m").description == "content/a.csv: error: m")
  }

  @Test("what was meant follows the message")
  func suggestion() {
    let diagnostic = Diagnostic(severity: .error, file: "f", message: "m", suggestion: "大高庄社区")
    #expect(diagnostic.sentence == "m; did you mean ‘大高庄社区’?")
  }
}
