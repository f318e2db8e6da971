/// Finds what identifies people in a text that somebody wrote, and writes the text without it.
///
/// The work is the same for the same input everywhere: no clock, no locale, no randomness. Every rule reads each character a bounded
/// number of times, so the time is linear in the length of any text.
public struct Anonymizer: Sendable {
  private let allowances: Allowances
  private let wording: ReplacementWording

  /// Creates an anonymiser for one portal: the numbers it lets stand and the words it writes instead.
  public init(allowances: Allowances = Allowances(), wording: ReplacementWording = .blocks) {
    self.allowances = allowances
    self.wording = wording
  }

  /// Redacts one text; an office may name its own telephone lines, a resident may not.
  public func redact(_ text: String, by author: Author = .resident) -> Redaction {
    let reading = Reading(text)
    let original = reading.text.original
    let matches = Overlaps.settle(allMatches(reading, original, author))
    var findings: [Finding] = []
    var ranges: [Range<Int>] = []
    for match in matches {
      let range = reading.text.original(match.range)
      if let last = findings.last, last.range.upperBound > range.lowerBound { continue }
      findings.append(Finding(range: range, kind: match.kind, confidence: match.confidence, reason: match.reason))
      ranges.append(match.range)
    }
    let written =
      findings.isEmpty ? (text, []) : RedactedText.write(original, findings, reading.text, ranges, wording)
    return Redaction(
      redacted: written.0,
      findings: findings,
      replacements: written.1,
      topics: TopicRule.topics(in: reading))
  }

  private func allMatches(_ reading: Reading, _ original: [UInt32], _ author: Author) -> [Match] {
    var matches = reading.endless
    matches += NumberScanner(reading: reading, allowances: allowances, author: author).matches()
    matches += SpelledNumberRule.matches(in: reading)
    matches += MailRule.matches(in: reading)
    matches += WebAddressRule.matches(in: reading)
    matches += NetworkRule.matches(in: reading)
    matches += PlateRule.matches(in: reading)
    matches += TokenScanner.matches(in: reading)
    matches += StarredRule.matches(in: reading)
    matches += CoordinatesRule.matches(in: reading)
    matches += CourtCaseRule.matches(in: reading)
    matches += BirthDateRule.matches(in: reading)
    matches += AgeRule.matches(in: reading)
    matches += AddressRule.matches(in: reading)
    matches += NeighbourRule.matches(in: reading)
    matches += EmployerRule.matches(in: reading)
    matches += ShopRule.matches(in: reading)
    matches += NameRule(reading).matches()
    matches += DottedNameRule.matches(in: reading, original)
    matches += PinyinNameRule.matches(in: reading, original)
    matches += Mentions.matches(of: matches, in: reading.text)
    return matches
  }

  #if DEBUG
    /// How often the rules look at a text; linear in its length, whatever the text.
    func steps(in text: String) -> Int {
      let reading = Reading(text)
      _ = allMatches(reading, reading.text.original, .resident)
      return reading.text.steps.count
    }
  #endif
}
