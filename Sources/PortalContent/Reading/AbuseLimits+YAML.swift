import Casework

extension AbuseLimits {
  /// A longer list would cost more than everything else that is done for a report.
  private static let wordCounts = 0...500
  private static let counts = 1...100_000

  /// The settings below `abuse`; what is left out is as for a portal that sets none.
  init(_ yaml: inout YAMLMapping, _ findings: inout Findings) {
    self.init()
    holdsUntimed = yaml.flag("hold-untimed", &findings) ?? holdsUntimed
    formSeconds = yaml.number("form-seconds", in: 0...600, &findings) ?? formSeconds
    formHours = yaml.number("form-hours", in: 1...168, &findings) ?? formHours
    heldAbovePerAddress = yaml.number("address-hour", in: Self.counts, &findings) ?? heldAbovePerAddress
    refusedAbovePerAddress = yaml.number("address-hour-refused", in: Self.counts, &findings) ?? refusedAbovePerAddress
    heldAbovePerPlace = yaml.number("place-hour", in: Self.counts, &findings) ?? heldAbovePerPlace
    heldAboveSameText = yaml.number("same-text-day", in: Self.counts, &findings) ?? heldAboveSameText
    readWords(&yaml, &findings)
    yaml.reportUnknown(&findings)
  }

  private mutating func readWords(_ yaml: inout YAMLMapping, _ findings: inout Findings) {
    let fields = yaml.list("words", &findings)
    if let last = fields.last, !Self.wordCounts.contains(fields.count) {
      findings.error(.outOfRange(fields.count, of: "words", Self.wordCounts), at: last.mark)
    }
    for field in fields {
      // A word of punctuation alone would never be found.
      guard ComparedText(field.text).length > 0 else {
        findings.error(.empty("words"), at: field.mark)
        continue
      }
      words.append(field.text)
    }
  }
}
