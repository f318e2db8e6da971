import Anonymizer
import RedactionKit
import Testing

@Suite("The evaluation kit")
struct EvaluationTests {
  @Test("the same seed makes the same texts, and the halves differ")
  func deterministic() {
    var one = Generator(half: .heldOut, seed: 1)
    var two = Generator(half: .heldOut, seed: 1)
    var train = Generator(half: .train, seed: 1)
    let texts = (0..<20).map { _ in one.next() }
    #expect(texts == (0..<20).map { _ in two.next() })
    #expect(texts != (0..<20).map { _ in train.next() })
  }

  @Test("labels, findings, leaks and over-masked scalars are counted")
  func counts() {
    var evaluation = Evaluation(of: Anonymizer())
    evaluation.add(LabelledText(text: "打13800138000，12345678", spans: [LabelledSpan(range: 1..<12, kind: "mobile")]))
    evaluation.add(LabelledText(text: "路灯不亮", spans: [LabelledSpan(range: 0..<2, kind: "name")]))
    #expect(evaluation.classes["mobile"]?.recall == 1)
    #expect(evaluation.classes["name"]?.recall == 0)
    #expect(evaluation.classes["number"]?.precision == 0)
    #expect(evaluation.documents == 2 && evaluation.leaking == 1)
    #expect(evaluation.overMasked == 8)
    #expect(abs(evaluation.leakInterval.low - 0.0945) < 0.001 && abs(evaluation.leakInterval.high - 0.9055) < 0.001)
  }

  @Test("a line of the corpus is read, and a faulty one is told with its number")
  func lines() throws {
    let line = #"{"text": "我叫\u5f20\"伟", "spans": [{"start": 2, "end": 5, "class": "name"}], "id": 7}"#
    #expect(
      try CorpusLine.read(line, number: 1)
        == LabelledText(text: "我叫张\"伟", spans: [LabelledSpan(range: 2..<5, kind: "name")]))
    #expect(throws: CorpusError(line: 3)) { try CorpusLine.read(#"{"text": 1}"#, number: 3) }
  }

  @Test("the held-out half leaks in fewer than three texts of a thousand")
  func heldOut() {
    var generator = Generator(half: .heldOut, seed: 2026)
    var evaluation = Evaluation(of: Anonymizer())
    for _ in 0..<1500 { evaluation.add(generator.next()) }
    #expect(evaluation.leaking <= 5, "\(evaluation.leaks)")
    #expect(evaluation.overMaskedShare < 0.001)
  }
}
