import Casework

/// One file of `/data/`.
enum DataFile: Sendable {
  /// Published cases of a month by its position among the months with published cases; nil for all.
  case casesCSV(month: Int?)
  case casesJSON(month: Int?)
  /// What was done on which day.
  case events
  /// The counts of all time of every place, unit and category.
  case counts
  /// Where every figure comes from.
  case figures
  /// What each column means.
  case dictionary

  /// All files of a site.
  static func all(_ context: SiteContext) -> [DataFile] {
    let months = context.publishedBy.months.indices.flatMap { [DataFile.casesCSV(month: $0), .casesJSON(month: $0)] }
    return [.casesCSV(month: nil), .casesJSON(month: nil), .events, .counts, .figures, .dictionary] + months
  }

  func href(_ context: SiteContext) -> String {
    switch self {
    case .casesCSV(let month): "/data/cases\(Self.suffix(month, context)).csv"
    case .casesJSON(let month): "/data/cases\(Self.suffix(month, context)).json"
    case .events: "/data/events.csv"
    case .counts: "/data/counts.csv"
    case .figures: FigureSources.href
    case .dictionary: "/data/dictionary.csv"
    }
  }

  func bytes(_ context: SiteContext) throws -> [UInt8] {
    switch self {
    case .casesCSV(let month): return Self.withPositions(month, context) { CaseData(context).csv($0) }
    case .casesJSON(let month): return Self.withPositions(month, context) { CaseData(context).json($0) }
    case .events: return context.events.csv()
    case .counts: return CountsFile.all(context)
    case .figures: return FigureSources(context).bytes()
    case .dictionary: return try Self.dictionary(context)
    }
  }

  /// Every column of every file with its meaning.
  static let columns: [(file: String, columns: [String])] = [
    ("cases", CaseData.columns), ("events", ["day", "action", "count"]), ("counts", ["period"] + CountsFile.columns),
  ]

  private static func dictionary(_ context: SiteContext) throws -> [UInt8] {
    var file = CSVText(["file", "column", "meaning"])
    for (name, columns) in columns {
      for column in columns { file.append([name, column, try context.say("data.\(name).\(column)")]) }
    }
    return file.bytes
  }

  private static func suffix(_ month: Int?, _ context: SiteContext) -> String {
    month.map { "-\(context.publishedBy.months[$0].month)" } ?? ""
  }

  private static func withPositions(
    _ month: Int?, _ context: SiteContext, _ body: ([Int]) -> [UInt8]
  ) -> [UInt8] {
    body(month.map { context.publishedBy.months[$0].positions } ?? Array(context.published.lines.indices))
  }
}
