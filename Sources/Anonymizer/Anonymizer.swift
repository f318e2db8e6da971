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
    let looked = look(at: text, by: author)
    var labels = Labels()
    return redaction(of: looked, mentions: looked.mentions, &labels)
  }

  /// Redacts the texts of one case: what one of them names is masked in the others as well, and the same person has the same mark in
  /// all.
  ///
  /// - Parameter passages: the texts, in the order in which they are read.
  /// - Returns: a redaction for each, in the same order.
  public func redact(_ passages: [Passage]) -> [Redaction] {
    let looked = passages.map { look(at: $0.text, by: $0.author) }
    let mentions = looked.reduce(into: Mentions()) { $0.add($1.mentions) }
    var labels = Labels()
    return looked.map { redaction(of: $0, mentions: mentions, &labels) }
  }

  /// One text as the rules see it, and what they found.
  private struct Looked {
    let text: String
    let reading: Reading
    var matches: [Match]
    let mentions: Mentions
  }

  private func look(at text: String, by author: Author) -> Looked {
    let reading = Reading(text)
    let matches = matches(reading, reading.text.original, author)
    return Looked(text: text, reading: reading, matches: matches, mentions: Mentions(matches, in: reading.text))
  }

  private func redaction(of looked: Looked, mentions: Mentions, _ labels: inout Labels) -> Redaction {
    let folded = looked.reading.text
    let matches = Overlaps.settle(looked.matches + mentions.matches(in: folded))
    var findings: [Finding] = []
    var ranges: [Range<Int>] = []
    for match in matches {
      let range = folded.original(match.range)
      if let last = findings.last, last.range.upperBound > range.lowerBound { continue }
      findings.append(Finding(range: range, kind: match.kind, confidence: match.confidence, reason: match.reason))
      ranges.append(match.range)
    }
    let written =
      findings.isEmpty
      ? (looked.text, []) : RedactedText.write(folded.original, findings, folded, ranges, wording, &labels)
    return Redaction(
      redacted: written.0,
      findings: findings,
      replacements: written.1,
      topics: TopicRule.topics(in: looked.reading))
  }

  private func matches(_ reading: Reading, _ original: [UInt32], _ author: Author) -> [Match] {
    var matches = reading.endless
    matches.reserveCapacity(original.count / 16)
    matches += NumberScanner(reading: reading, allowances: allowances, author: author).matches()
    matches += SpelledNumberRule.matches(in: reading)
    matches += FilledNumberRule.matches(in: reading)
    matches += MailRule.matches(in: reading)
    matches += WebAddressRule.matches(in: reading)
    matches += NetworkRule.matches(in: reading)
    matches += PlateRule.matches(in: reading)
    matches += TokenScanner.matches(in: reading)
    matches += MentionedHandleRule.matches(in: reading)
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
    return matches
  }

  #if DEBUG
    /// How often the rules look at a text; linear in its length, whatever the text.
    func steps(in text: String) -> Int {
      let reading = Reading(text)
      let matches = matches(reading, reading.text.original, .resident)
      _ = Mentions(matches, in: reading.text).matches(in: reading.text)
      return reading.text.steps.count
    }
  #endif
}
