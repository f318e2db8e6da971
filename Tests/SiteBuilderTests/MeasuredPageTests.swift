import Templates
import Testing

@Suite("The case page of the benchmark")
struct MeasuredPageTests {
  @Test("has all that the template of case pages asks for")
  func rendered() throws {
    let page = CaseRecord()
    let template = try TemplateSet(directory: Checkout.templates, language: "zh").template("case", for: page.shape)
    var record = Record(page.shape)
    page.fill(&record, SampleCasePage())
    var bytes: [UInt8] = []
    try template.render(record, into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    for part in ["2.5 个工作日", "路灯白天亮着", "建设管理局"] { #expect(text.contains(part)) }
  }
}
