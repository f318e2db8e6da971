import Casework
import Pages

/// The counts behind the figures of one page, month by month and in all: `counts.csv` beside the page.
///
/// Every rate, chart and rank on the site is made of these numbers and of no others.
enum CountsFile: Sendable {
  case portal
  case node(NodeSort, Int)

  /// The address of the file.
  func href(_ context: SiteContext) -> String {
    switch self {
    case .portal: "/counts.csv"
    case .node(let sort, let position): sort.nodes(context)[position].href + "counts.csv"
    }
  }

  /// The file: one line for each month, oldest first, and one for all time.
  func bytes(_ context: SiteContext) -> [UInt8] {
    let figures = figures(context)
    var text = CSVText(["period"] + Self.columns)
    for month in figures.trend.months { text.append([month.month.description] + Self.fields(month.tally)) }
    for year in figures.years.years { text.append([String(year.year)] + Self.fields(year.tally)) }
    text.append(["all"] + Self.fields(figures.tally, time: figures.timeUsed))
    return text.bytes
  }

  /// The counts of all time of the portal and of every place, unit and category, with what they are called.
  static func all(_ context: SiteContext) -> [UInt8] {
    var text = CSVText(["sort", "code", "name"] + columns)
    text.append(["portal", "", context.facts.name] + fields(context.figures.portal))
    for sort in NodeSort.allCases {
      for (node, figures) in zip(sort.nodes(context), sort.figures(context)) {
        text.append([sort.name, node.code, node.name] + fields(figures))
      }
    }
    return text.bytes
  }

  private static func fields(_ figures: NodeFigures) -> [String] { fields(figures.tally, time: figures.timeUsed) }

  private func figures(_ context: SiteContext) -> NodeFigures {
    switch self {
    case .portal: context.figures.portal
    case .node(let sort, let position): sort.figures(context)[position]
    }
  }

  /// The names of the counts; the data dictionary says what each is.
  static let columns =
    [
      "received", "carried_over", "answered_in_time", "answered_late", "answered_without_limit", "open_overdue",
      "open_not_due", "dispatched", "returned", "signed_in_time", "sign_due", "contacted_in_time", "contact_due",
      "grade_5", "grade_4", "grade_3", "grade_2", "grade_1", "resolved", "partly_resolved", "unresolved", "declined",
      "shelved", "withdrawn", "merged", "accepted", "replied", "rated", "extensions", "pauses", "median_seconds",
      "ninetieth_seconds",
    ]

  /// One line of counts.
  static func fields(_ tally: Tally, time: Durations? = nil) -> [String] {
    let counts =
      [
        tally.volume, tally.carriedOver, tally.answeredInTime, tally.answeredLate, tally.answeredWithoutLimit,
        tally.openOverdue, tally.openNotDue, tally.dispatched, tally.returned, tally.signed.numerator,
        tally.signed.denominator, tally.contacted.numerator, tally.contacted.denominator,
      ] + Grade.allCases.map { tally.grades[$0] ?? 0 }
      + [Resolution.resolved, .partly, .unresolved].map { tally.resolutions[$0] ?? 0 }
      + [CaseState.declined, .shelved, .withdrawn, .merged].map { tally.excluded[$0] ?? 0 }
      + [tally.reply.denominator, tally.reply.numerator, tally.ratingRate.numerator]
      + [tally.extensions, tally.pauses]
    return counts.map { String($0) } + [time?.median, time?.ninetiethPercentile].map { $0.map { String($0) } ?? "" }
  }
}
