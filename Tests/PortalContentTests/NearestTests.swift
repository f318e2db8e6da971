import PortalContent
import Testing

struct NearestTests {
  @Test("a short form of a name leads to the name, before others that differ by a character")
  func shortForm() {
    #expect(Nearest.to("大高庄", among: ["小高庄社区", "大王庄", "大高庄社区"]) == "大高庄社区")
  }

  @Test("one character wrong, missing, too many or exchanged leads to the name")
  func edits() {
    for written in ["tittle", "tile", "titel", "Title1", "titld"] {
      #expect(Nearest.to(written, among: ["date", "title", "slug"]) == "title")
    }
  }

  @Test("of equally near names the first is taken")
  func ties() {
    #expect(Nearest.to("听荷区", among: ["听河区", "听何区"]) == "听何区")
  }

  @Test("nothing near leads nowhere")
  func nothing() {
    #expect(Nearest.to("甲", among: ["乙", "丙"]) == nil)
    #expect(Nearest.to("书香社区", among: ["渡口街道"]) == nil)
    #expect(Nearest.to("甲", among: []) == nil)
  }
}
