import Anonymizer
import Foundation
import RedactionKit

/// What `Benchmarks/redaction/run` needs of the anonymiser: corpora of the kit, tables of figures, findings a line, speed.
@main
struct RedactionBench {
  static let usage = """
    usage: redaction-bench corpus train|held-out COUNT SEED [--further]   texts with their labels, one a line
           redaction-bench evaluate FILE                                 the table of `huiyin redact --evaluate`
           redaction-bench find                                          findings for each {"text": …} on standard input
           redaction-bench speed [FILE]                                  MB/s of CPU time on texts of ten million bytes, and on a corpus
    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "corpus" where arguments.count >= 4: corpus(arguments)
    case "evaluate" where arguments.count == 2: try evaluate(arguments[1])
    case "find": try find()
    case "speed": Speed.measure(corpus: try arguments.dropFirst().first.map(texts) ?? [])
    default:
      print(usage)
      exit(64)
    }
  }

  private static func corpus(_ arguments: [String]) {
    guard let half = Half(rawValue: arguments[1]), let count = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
      print(usage)
      exit(64)
    }
    var generator = Generator(half: half, seed: seed, isFurther: arguments.contains("--further"))
    for _ in 0..<count { print(line(Labelled(generator.next()))) }
  }

  private static func evaluate(_ file: String) throws {
    var evaluation = Evaluation(of: Anonymizer())
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    for (index, line) in lines.enumerated() { evaluation.add(try CorpusLine.read(String(line), number: index + 1)) }
    print(EvaluationReport(evaluation))
  }

  private static func find() throws {
    let anonymizer = Anonymizer()
    while let text = readLine() {
      let input = try JSONDecoder().decode(Input.self, from: Data(text.utf8))
      print(line(anonymizer.redact(input.text).findings.map(Span.init)))
    }
  }

  private static func texts(of file: String) throws -> [String] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Input.self, from: Data($0.utf8)).text
    }
  }

  private static func line(_ value: some Encodable) -> String {
    (try? JSONEncoder().encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
