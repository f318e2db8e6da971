import Casework

/// One file of `/data/` besides those of the published cases.
enum DataFile: CaseIterable, Sendable {
  /// What was done on which day.
  case events
  /// The counts of all time of every place, unit and category.
  case counts
  /// Where every figure comes from.
  case figures
  /// What each column means.
  case dictionary

  var href: String {
    switch self {
    case .events: "/data/events.csv"
    case .counts: "/data/counts.csv"
    case .figures: FigureSources.href
    case .dictionary: "/data/dictionary.csv"
    }
  }

  func bytes(_ context: SiteContext) throws -> [UInt8] {
    switch self {
    case .events: return context.events.csv()
    case .counts: return CountsFile.all(context)
    case .figures: return FigureSources(context).bytes()
    case .dictionary: return try Self.dictionary(context)
    }
  }

  /// Every column of every file with its meaning.
  static let columns: [(file: String, columns: [String])] = [
    ("cases", CaseData.columns), ("events", ["day", "action", "count"]), ("counts", ["period"] + CountsFile.columns),
    ("brief-counts", ["line"]), ("brief-days", BriefFile.dayColumns),
  ]

  private static func dictionary(_ context: SiteContext) throws -> [UInt8] {
    var file = CSVText(["file", "column", "meaning"])
    for (name, columns) in columns {
      for column in columns { file.append([name, column, try context.say("data.\(name).\(column)")]) }
    }
    return file.bytes
  }
}
