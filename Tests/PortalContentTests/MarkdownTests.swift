import PortalContent
import Testing

struct MarkdownTests {
  private static func html(_ text: String) -> String { Markdown.html(Array(text.utf8)) }

  @Test("tables, strikethrough and bare addresses are understood")
  func extensions() {
    #expect(Self.html("~~旧~~ https://example.org\n").contains("<del>旧</del> <a href=\"https://example.org\">"))
    #expect(Self.html("| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |\n").contains("<th align=\"right\">乙</th>"))
  }

  @Test("HTML and links to scripts do not get through")
  func safe() {
    #expect(!Self.html("<script>x</script>\n\n好 <b onclick=x>\n").contains("<script"))
    #expect(!Self.html("好 <b onclick=x>好</b>\n").contains("onclick"))
    #expect(Self.html("[好](javascript:alert(1))\n") == "<p><a href=\"\">好</a></p>\n")
  }

  @Test("special characters are escaped and Chinese is not")
  func escaping() {
    #expect(Self.html("大高庄 & <𠮷> \"引\"\n") == "<p>大高庄 &amp; &lt;𠮷&gt; &quot;引&quot;</p>\n")
  }

  @Test("an empty text is empty")
  func empty() {
    #expect(Self.html("") == "")
  }
}
