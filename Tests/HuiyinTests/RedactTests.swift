import Foundation
import Testing

@Suite("huiyin redact")
struct RedactTests {
  private struct Answer: Decodable {
    struct Finding: Decodable {
      let start: Int
      let end: Int
      let `class`: String
      let confidence: Double
    }

    let redacted: String
    let findings: [Finding]
  }

  private func redact(_ input: String, _ options: String...) throws -> Program.Outcome {
    let desk = try Desk(demo: true)
    return try RunningProgram(["redact", "--workspace", "w"] + options, in: desk.folder, input: input).wait()
  }

  @Test("each line of JSON gives one line of JSON, with offsets in Unicode scalars of the original")
  func json() throws {
    let text = "𠮷先生您好，路灯坏了，打我电话１３９-1234-5678。"
    let input = "{\"text\": \"\(text)\"}\n{\"text\": \"路灯坏了三天\"}\n"
    let outcome = try redact(input, "--json")
    #expect(outcome.code == 0)
    let answers = try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    #expect(answers.count == 2)
    let mobile = try #require(answers[0].findings.first { $0.class == "mobile" })
    let found = text.unicodeScalars.dropFirst(mobile.start).prefix(mobile.end - mobile.start)
    #expect(String(String.UnicodeScalarView(found)) == "１３９-1234-5678")
    #expect(answers[0].redacted.contains("手机号已隐去") && !answers[0].redacted.contains("5678"))
    #expect(answers[1].redacted == "路灯坏了三天" && answers[1].findings.isEmpty)
  }

  @Test("a line that is no JSON is named by its number and not repeated")
  func notJSON() throws {
    let outcome = try redact("{\"text\": \"灯\"}\n13912345678\n", "--json")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("Line 2") && !outcome.errors.contains("13912345678"))
  }

  @Test("a labelled file is measured")
  func evaluate() throws {
    let desk = try Desk(demo: true)
    let line = "{\"text\": \"打我电话13912345678\", \"spans\": [{\"start\": 4, \"end\": 15, \"class\": \"mobile\"}]}\n"
    try Data(line.utf8).write(to: URL(fileURLWithPath: desk.folder + "/labelled.jsonl"))
    let outcome = try desk.run("redact", "--evaluate", desk.folder + "/labelled.jsonl")
    #expect(outcome.code == 0 && outcome.output.contains("mobile"))
  }
}
