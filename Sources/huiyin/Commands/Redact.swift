import Anonymizer
import ArgumentParser
import Casework
import Foundation
import PortalContent
import Publishing
import RedactionKit
import Workspace

/// `huiyin redact`
struct Redact: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Mask what identifies people in the texts on standard input, one text a line.",
    discussion: """
      The result is a draft: a person decides what is published. The telephone numbers that the content of the workspace lists stay \
      readable. See docs/redaction.md.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Read {\"text\": …} a line and write {\"redacted\": …, \"findings\": […]} a line.")
  var json = false

  @Flag(help: "The texts are an office's answers: its own telephone numbers stay readable.")
  var office = false

  @Option(
    help: "Measure on a labelled file instead: {\"text\": …, \"spans\": [{\"start\", \"end\", \"class\"}]} a line.")
  var evaluate: String?

  func run() throws {
    let anonymizer = Anonymizer(
      allowances: Allowances(officialNumbers: try officialNumbers()),
      wording: ReplacementWording(entries: try options.wording(language: "zh")))
    if let evaluate { return try measure(anonymizer, on: evaluate) }
    var number = 0
    while let line = readLine() {
      number += 1
      let text = json ? try Self.text(of: line, number: number) : line
      let redaction = anonymizer.redact(text, by: office ? .office : .resident)
      Console.result(json ? try Self.line(for: redaction) : Self.description(of: redaction))
    }
  }

  /// What content lists; none where there is no workspace, so that any text can be looked at anywhere.
  private func officialNumbers() throws -> [String] {
    guard FileManager.default.fileExists(atPath: options.workspace.content) else { return [] }
    return try options.portal().publication.officialNumbers
  }

  private func measure(_ anonymizer: Anonymizer, on file: String) throws {
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    var evaluation = Evaluation(of: anonymizer)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      evaluation.add(try CorpusLine.read(String(line), number: index + 1))
    }
    Console.result(EvaluationReport(evaluation).description)
  }

  private static func text(of line: String, number: Int) throws -> String {
    guard let object = try? JSONDecoder().decode(Input.self, from: Data(line.utf8)) else {
      Console.note("Line \(number) is not of the form {\"text\": \"…\"}.")
      throw ExitCode(65)
    }
    return object.text
  }

  private static func line(for redaction: Redaction) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Output(redaction)), as: UTF8.self)
  }

  private static func description(of redaction: Redaction) -> String {
    let findings = redaction.findings.map { finding in
      "  \(finding.kind.rawValue) \(finding.range.lowerBound)–\(finding.range.upperBound) \(finding.reason.rawValue)"
    }
    return ([redaction.redacted] + findings).joined(separator: "\n")
  }

  private struct Input: Decodable {
    let text: String
  }

  private struct Output: Encodable {
    let redacted: String
    let findings: [Found]

    init(_ redaction: Redaction) {
      redacted = redaction.redacted
      findings = redaction.findings.map {
        Found(start: $0.range.lowerBound, end: $0.range.upperBound, kind: $0.kind.rawValue, confidence: $0.confidence)
      }
    }
  }

  private struct Found: Encodable {
    let start: Int
    let end: Int
    let kind: String
    let confidence: Double

    enum CodingKeys: String, CodingKey {
      case start
      case end
      case kind = "class"
      case confidence
    }
  }
}
