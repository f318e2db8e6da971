import Foundation

/// All findings of one visit.
public struct Diagnosis: Sendable, Encodable {
  /// The findings, in the order they were made.
  public let findings: [Finding]

  /// Whether something does not work, or what should be shut is open.
  public var isWrong: Bool { findings.contains { $0.level == .wrong } }

  /// The findings as lines for a person, what to do below each.
  public var lines: [String] {
    findings.flatMap { finding in
      let first = Self.mark(finding.level) + " " + finding.check.rawValue + ": " + finding.sentence
      return [first] + (finding.advice.map { ["        " + $0] } ?? [])
    }
  }

  /// The findings as JSON: `{"findings": [{"check", "level", "sentence", "advice"}]}`; without `advice` where there is none.
  /// - Returns: one document.
  /// - Throws: what keeps it from being written; nothing does.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// As wide as each other, so that the eye finds what is wrong.
  private static func mark(_ level: Finding.Level) -> String {
    level.rawValue.padding(toLength: 7, withPad: " ", startingAt: 0)
  }
}
