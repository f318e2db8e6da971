import Anonymizer
import Testing

@Suite("The texts of one case")
struct PassagesTests {
  private let anonymizer = Anonymizer(
    wording: ReplacementWording(forms: ["name": "某{n}", "plate": "某车{n}"], marks: ["甲", "乙", "丙"]))

  @Test("what the report names is masked in the answer, with the same mark; others get further marks")
  func shared() {
    let texts = anonymizer.redact([
      Passage("我叫王建国，邻居李秀英天天吵。", by: .resident),
      Passage("经核实，建国反映情况属实，已约谈李秀英和租客赵志强。", by: .office),
    ])
    #expect(texts.map(\.redacted)[0] == "我叫某甲，邻居某乙天天吵。", "\(texts[0].redacted)")
    #expect(texts.map(\.redacted)[1] == "经核实，某甲反映情况属实，已约谈某乙和租客某丙。", "\(texts[1].redacted)")
    let alone = anonymizer.redact("经核实，建国反映情况属实。", by: .office)
    #expect(alone.findings.isEmpty, "without the report nothing says who it is")
  }

  @Test("one text alone is redacted as ever")
  func single() {
    let text = "我叫王建国，电话13812345678，建国不在家"
    #expect(anonymizer.redact([Passage(text, by: .resident)]) == [anonymizer.redact(text)])
    #expect(anonymizer.redact([]).isEmpty)
  }
}

@Suite("Whose telephone it is")
struct TelephoneOwnerTests {
  @Test("the words of the same sentence say so, and not those of the one before")
  func sentences() {
    let anonymizer = Anonymizer()
    #expect(anonymizer.redact("社区服务中心电话0530-5331234没人接。").findings.isEmpty)
    for end in ["？", "！", "。", "?", "\n"] {
      let text = "社区有没有靠谱的\(end)座机0530-5331234没人接。"
      #expect(anonymizer.redact(text).findings.map(\.kind) == [.landline], "\(text)")
    }
  }
}
