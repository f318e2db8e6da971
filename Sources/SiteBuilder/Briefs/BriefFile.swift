import Casework

/// The counts behind the numbers of a brief, as files beside its page.
enum BriefFile: String, CaseIterable, Sendable {
  /// One line for all, one for the days before, and one for each line of the tables.
  case counts
  /// The bars of the chart.
  case days

  func href(_ edition: BriefEdition) -> String { "\(edition.href)\(rawValue).csv" }

  func bytes(_ edition: BriefEdition) -> [UInt8] {
    switch self {
    case .counts: Self.counts(edition)
    case .days: Self.days(edition)
    }
  }

  static let dayColumns = ["from", "received", "answered"]

  private static func counts(_ edition: BriefEdition) -> [UInt8] {
    var text = CSVText(["line"] + CountsFile.columns)
    text.append(["all"] + CountsFile.fields(edition.counts.tally))
    text.append(["former"] + CountsFile.fields(edition.counts.former))
    var written: Set<String> = []
    for line in [edition.categories, edition.units, edition.places, edition.overdue].flatMap(\.lines)
    where written.insert(line.node.href).inserted {
      text.append([line.node.href] + CountsFile.fields(line.tally))
    }
    return text.bytes
  }

  private static func days(_ edition: BriefEdition) -> [UInt8] {
    let counts = edition.counts
    var text = CSVText(dayColumns)
    for bar in 0..<counts.span.barCount {
      text.append([
        counts.span.day(ofBar: bar).description, String(counts.received[bar]), String(counts.answered[bar]),
      ])
    }
    return text.bytes
  }
}
