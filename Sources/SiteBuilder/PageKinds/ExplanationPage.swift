import CaseStore
import Casework
import Pages
import PortalContent
import Templates

/// `figures-explained.mustache`: how every figure is counted, worked out with the portal's own latest full month.
struct ExplanationPage: Sendable {
  static let template = "figures-explained"
  static let href = "/figures/"

  let shape: Shape
  private let chrome: Chrome
  private let example: RecordSlot
  private let exampleSlots = ExampleSlots()
  private let minimumCell: TextSlot
  private let minimum: TextSlot
  private let cutOff: TextSlot
  private let withheld: ListSlot
  private let word: TextSlot
  private let ground: TextSlot
  private let count: TextSlot

  init() {
    var builder = ShapeBuilder("how figures are counted")
    chrome = Chrome(&builder)
    example = builder.record("example", exampleSlots.shape)
    minimumCell = builder.text("minimumCell")
    minimum = builder.text("minimum")
    cutOff = builder.text("cutOff")
    var row = ShapeBuilder("cases withheld on one ground")
    word = row.text("word")
    ground = row.text("ground")
    count = row.text("count")
    withheld = builder.list("withheld", row.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("explain.title"), description: try context.say("explain.description"), path: Self.href))
    record.set(minimumCell, String(context.portal.settings.minimumCell))
    record.set(minimum, String(context.portal.settings.minimumRanked))
    record.set(cutOff, context.cutOffText)
    for kind in WithholdingGround.allCases {
      let name = try context.say("publication.ground.\(kind.rawValue)")
      record.append(withheld) { row in
        row.set(word, kind.rawValue)
        row.set(ground, name)
        row.set(count, String(context.withheld[kind] ?? 0))
      }
    }
    let months = context.figures.portal.trend.months.filter { $0.tally.period.end <= context.cutOff }
    if let month = months.last ?? context.figures.portal.trend.months.last {
      record.set(example) { exampleSlots.fill(&$0, month.month, month.tally) }
    } else {
      record.setAbsent(example)
    }
  }
}

/// One month's counts, term by term.
private struct ExampleSlots: Sendable {
  let shape: Shape
  private let month: TextSlot
  private let counts: [TextSlot]
  private let ratio = RatioSlots()
  private let ratios: [(slot: RecordSlot, value: any KeyPath<Tally, Ratio> & Sendable)]
  private let interval: TextSlot

  init() {
    var builder = ShapeBuilder("worked example")
    month = builder.text("month")
    counts = Self.names.map { builder.text($0) }
    ratios = [
      (builder.record("completion", ratio.shape), \.completion), (builder.record("onTime", ratio.shape), \.onTime),
      (builder.record("overdue", ratio.shape), \.overdue), (builder.record("returned", ratio.shape), \.returnRate),
      (builder.record("satisfied", ratio.shape), \.satisfied),
      (builder.record("strict", ratio.shape), \.strictlySatisfied),
      (builder.record("resolved", ratio.shape), \.resolved),
    ]
    interval = builder.text("interval")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ of: CivilMonth, _ tally: Tally) {
    row.set(month, of.description)
    for (slot, count) in zip(counts, Self.counts(of: tally)) { row.set(slot, String(count)) }
    for (slot, value) in ratios { row.set(slot) { ratio.fill(&$0, tally[keyPath: value]) } }
    row.set(interval, WilsonInterval(tally.onTime)?.text ?? "")
  }

  /// The terms, by the names that templates call them.
  private static let names = [
    "volume", "carriedOver", "answered", "inTime", "late", "openOverdue", "openNotDue", "returnedCount", "dispatched",
    "ratings", "grade5", "grade4", "grade3", "solved", "partly", "unsolved", "excluded",
  ]

  /// The counts of those terms, in their order.
  private static func counts(of tally: Tally) -> [Int] {
    [
      tally.volume, tally.carriedOver, tally.answered, tally.answeredInTime, tally.answeredLate, tally.openOverdue,
      tally.openNotDue, tally.returned, tally.dispatched, tally.ratingCount, tally.grades[.verySatisfied] ?? 0,
      tally.grades[.satisfied] ?? 0, tally.grades[.basicallySatisfied] ?? 0, tally.resolutions[.resolved] ?? 0,
      tally.resolutions[.partly] ?? 0, tally.resolutions[.unresolved] ?? 0, tally.excludedCount,
    ]
  }
}
