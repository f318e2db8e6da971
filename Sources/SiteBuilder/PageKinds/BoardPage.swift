import Casework
import Pages
import Templates
import PortalContent

/// `leaderboard.mustache`: one month's or year's table of units, peers with peers.
struct BoardPage: Sendable {
  static let template = "leaderboard"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let groups: ListSlot
  private let heading: TextSlot
  private let rows: ListSlot
  private let row = BoardRow()
  private let appraisal: RecordSlot
  private let appraisalSlots = AppraisalSlots()
  private let hasExclusions: FlagSlot
  private let exclusions: ListSlot
  private let exclusion = ExclusionRow()
  private let cutOff: TextSlot
  private let minimum: TextSlot
  private let isOpen: FlagSlot
  private let isYear: FlagSlot
  private let earlierHref: TextSlot
  private let laterHref: TextSlot

  init() {
    var group = ShapeBuilder("peer group")
    heading = group.text("heading")
    rows = group.list("rows", row.shape)
    appraisal = group.record("appraisal", appraisalSlots.shape)
    var builder = ShapeBuilder("leaderboard")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    groups = builder.list("groups", group.build())
    hasExclusions = builder.flag("hasExclusions")
    exclusions = builder.list("exclusions", exclusion.shape)
    cutOff = builder.text("cutOff")
    minimum = builder.text("minimum")
    isOpen = builder.flag("isOpen")
    isYear = builder.flag("isYear")
    earlierHref = builder.text("earlierHref")
    laterHref = builder.text("laterHref")
    shape = builder.build()
  }

  /// Fills a board; `neighbours` are the addresses of the boards of the spans before and after, empty where there is none.
  func fill(
    _ record: inout Record, _ board: Board, neighbours: (earlier: String, later: String), _ context: SiteContext
  ) throws {
    let name = board.span.name
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("board.title", ("month", name)),
        description: try context.say("board.description", ("month", name)), path: board.span.href,
        section: .boards))
    crumbs.fill(&record, [Link(name: try context.say("boards.title"), href: "/leaderboards/")])
    record.set(cutOff, context.cutOffText)
    record.set(minimum, String(context.portal.settings.minimumRanked))
    record.set(earlierHref, neighbours.earlier)
    record.set(laterHref, neighbours.later)
    record.set(isOpen, neighbours.later.isEmpty)
    if case .year = board.span { record.set(isYear, true) } else { record.set(isYear, false) }
    for group in board.groups {
      try record.append(groups) { record in
        record.set(heading, group.peerGroup)
        try appraisalSlots.set(appraisal, in: &record, group.peerGroup, board, context)
        for line in group.lines {
          record.append(rows) { row.fill(&$0, line, context.catalogue.units[line.unit]) }
        }
      }
    }
    try fillExclusions(&record, board, context)
  }

  /// What is left out of the rates, unit by unit, with the reason and how many.
  private func fillExclusions(_ record: inout Record, _ board: Board, _ context: SiteContext) throws {
    let lines = board.groups.flatMap(\.lines)
    record.set(hasExclusions, lines.contains { $0.tally.excludedCount > 0 })
    for line in lines {
      for state in CaseState.allCases {
        guard let count = line.tally.excluded[state] else { continue }
        let reason = try context.say("state-name.\(state.rawValue)")
        record.append(exclusions) {
          exclusion.fill(&$0, context.catalogue.units[line.unit], reason: reason, count: count)
        }
      }
    }
  }
}

private struct ExclusionRow: Sendable {
  let shape: Shape
  private let name: TextSlot
  private let href: TextSlot
  private let reason: TextSlot
  private let count: TextSlot

  init() {
    var builder = ShapeBuilder("exclusion")
    name = builder.text("name")
    href = builder.text("href")
    reason = builder.text("reason")
    count = builder.text("count")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ unit: Node, reason text: String, count number: Int) {
    row.set(name, unit.name)
    row.set(href, unit.href)
    row.set(reason, text)
    row.set(count, String(number))
  }
}

private struct BoardRow: Sendable {
  let shape: Shape
  private let rank: TextSlot
  private let formerRank: TextSlot
  private let first: FlagSlot
  private let name: TextSlot
  private let href: TextSlot
  private let interval: TextSlot
  private let volume: TextSlot
  private let rose: TextSlot
  private let fell: TextSlot
  private let ratio = RatioSlots()
  private let ratios: [(slot: RecordSlot, value: any KeyPath<Tally, Ratio> & Sendable)]

  init() {
    var builder = ShapeBuilder("leaderboard row")
    rank = builder.text("rank")
    formerRank = builder.text("formerRank")
    first = builder.flag("first")
    name = builder.text("name")
    href = builder.text("href")
    interval = builder.text("interval")
    volume = builder.text("volume")
    rose = builder.text("rose")
    fell = builder.text("fell")
    ratios = [
      (builder.record("onTime", ratio.shape), \.onTime),
      (builder.record("overdue", ratio.shape), \.overdue),
      (builder.record("returned", ratio.shape), \.returnRate),
      (builder.record("satisfied", ratio.shape), \.satisfied),
      (builder.record("resolved", ratio.shape), \.resolved),
    ]
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ line: Board.Line, _ unit: Node) {
    row.set(rank, line.rank.map(String.init) ?? "")
    row.set(formerRank, line.formerRank.map(String.init) ?? "")
    row.set(first, line.rank == 1)
    row.set(name, unit.name)
    row.set(href, unit.href)
    row.set(interval, line.interval ?? "")
    row.set(volume, String(line.tally.volume))
    let change = line.tally.onTime.permille.flatMap { now in line.formerRate?.permille.map { now - $0 } }
    row.set(rose, change.map { $0 > 0 ? Self.points($0) : "" } ?? "")
    row.set(fell, change.map { $0 < 0 ? Self.points(-$0) : "" } ?? "")
    for (slot, value) in ratios { row.set(slot) { ratio.fill(&$0, line.tally[keyPath: value]) } }
  }

  /// Percentage points to one decimal.
  private static func points(_ permille: Int) -> String {
    permille % 10 == 0 ? String(permille / 10) : "\(permille / 10).\(permille % 10)"
  }
}
