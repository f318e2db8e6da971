import Foundation
import Testing

@Suite("The security table")
struct SecurityTableTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: FaultPortal.checkout.appendingPathComponent(path), encoding: .utf8)
  }

  /// All tests by the name of their file.
  private func tests() throws -> [String: String] {
    let folder = FaultPortal.checkout.appendingPathComponent("Tests")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var texts: [String: String] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let content = try String(contentsOf: file, encoding: .utf8)
      texts[file.deletingPathExtension().lastPathComponent, default: ""] += content
    }
    return texts
  }

  @Test("names only tests that exist")
  func named() throws {
    let tests = try tests()
    var file = ""
    var count = 0
    for part in try text("docs/security.md").matches(of: /`(\w+Tests)`|"([^"\n]+)"/) {
      if let name = part.output.1 {
        file = String(name)
        // A folder of tests may be named as well.
        let isFolder = FileManager.default.fileExists(
          atPath: FaultPortal.checkout.appendingPathComponent("Tests/\(file)").path)
        #expect(isFolder || tests[file] != nil, "there is no \(file)")
      } else if let sentence = part.output.2 {
        count += 1
        #expect(tests[file]?.contains("\"\(sentence)\"") == true, "\(file) has no test “\(sentence)”")
      }
    }
    #expect(count > 50)
  }

  @Test("names only checks that exist")
  func checks() throws {
    let attacks = try text("Faults/attacks")
    for match in try text("docs/security.md").matches(of: /[: ,]\*([a-z]+)\*/) {
      #expect(attacks.contains("def check_\(match.output.1)("), "Faults/attacks does not check \(match.output.1)")
    }
  }
}
