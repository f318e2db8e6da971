import Foundation
import Testing

/// `huiyin case` and its neighbours, run on a desk's workspace.
extension Desk {
  /// Runs a command with text on its standard input.
  func huiyin(_ arguments: [String], input: String = "") throws -> Program.Outcome {
    try RunningProgram(arguments + ["--workspace", "w"], in: folder, input: input).wait()
  }

  /// Runs `huiyin case`.
  func act(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try huiyin(["case"] + arguments, input: input)
  }

  /// Runs lines as one batch; the answers, a line each.
  func batch(_ lines: [[String: Any]], _ arguments: String...) throws -> [[String: Any]] {
    let input = try lines.map { line in
      String(decoding: try JSONSerialization.data(withJSONObject: line, options: .sortedKeys), as: UTF8.self) + "\n"
    }
    let outcome = try huiyin(["case", "batch"] + arguments, input: input.joined())
    let answers = try outcome.output.split(separator: "\n").map { try Self.object(String($0)) }
    try #require(answers.count == lines.count, "\(outcome.errors)")
    #expect(outcome.code == (answers.contains { $0["error"] != nil } ? 1 : 0))
    return answers
  }

  /// What a text of JSON holds.
  static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Puts the content of another workspace in the place of the starter's.
  func takeContent(of workspace: String) throws {
    try FileManager.default.removeItem(atPath: self.workspace + "/content")
    try FileManager.default.copyItem(
      atPath: Self.root + "/" + workspace + "/content", toPath: self.workspace + "/content")
    try #require(try run("build").code == 0)
  }
}
