import CaseStore
import Casework

/// One file of `/data/` besides those of the published cases.
enum DataFile: CaseIterable, Sendable {
  /// What was done on which day.
  case events
  /// The counts of all time of every place, unit and category.
  case counts
  /// How many cases are kept off the site, and on which ground.
  case withheld
  /// How many calls came in and were answered, by month and unit.
  case calls
  /// What more people report now than before.
  case topics
  /// Where every figure comes from.
  case figures
  /// What each column means.
  case dictionary

  var href: String {
    switch self {
    case .events: "/data/events.csv"
    case .counts: "/data/counts.csv"
    case .withheld: "/data/withheld.csv"
    case .calls: "/data/calls.csv"
    case .topics: TopicFile.href
    case .figures: FigureSources.href
    case .dictionary: "/data/dictionary.csv"
    }
  }

  func bytes(_ context: SiteContext) throws -> [UInt8] {
    switch self {
    case .events: return context.events.csv()
    case .counts: return CountsFile.all(context)
    case .withheld: return Self.withheld(context)
    case .calls: return Self.calls(context)
    case .topics: return TopicFile.bytes(context)
    case .figures: return FigureSources(context).bytes()
    case .dictionary: return try Self.dictionary(context)
    }
  }

  /// Every column of every file with its meaning.
  static let columns: [(file: String, columns: [String])] = [
    ("cases", CaseData.columns), ("events", ["day", "action", "count"]), ("counts", ["period"] + CountsFile.columns),
    ("withheld", withheldColumns), ("calls", callColumns), ("topics", TopicFile.columns),
    ("brief-counts", ["line"]), ("brief-days", BriefFile.dayColumns),
  ]

  private static let withheldColumns = ["ground", "count"]

  private static func withheld(_ context: SiteContext) -> [UInt8] {
    var file = CSVText(withheldColumns)
    for ground in WithholdingGround.allCases { file.append([ground.rawValue, String(context.withheld[ground] ?? 0)]) }
    return file.bytes
  }

  private static let callColumns = ["month", "unit", "offered", "answered"]

  private static func calls(_ context: SiteContext) -> [UInt8] {
    var file = CSVText(callColumns)
    for total in context.calls {
      let answered = total.calls.answered
      file.append([
        total.month.description, total.calls.unit ?? "", String(answered.denominator), String(answered.numerator),
      ])
    }
    return file.bytes
  }

  private static func dictionary(_ context: SiteContext) throws -> [UInt8] {
    var file = CSVText(["file", "column", "meaning"])
    for (name, columns) in columns {
      for column in columns { file.append([name, column, try context.say("data.\(name).\(column)")]) }
    }
    return file.bytes
  }
}
