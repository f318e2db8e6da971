import Casework
import Templates
import PortalContent

/// `leaderboard.mustache`: one month's or year's table of units, peers with peers; one page of it where it has several.
struct BoardPage: Sendable {
  static let template = "leaderboard"

  let shape: Shape
  private let frame: BoardFrame
  private let groups: ListSlot
  private let heading: TextSlot
  private let number: TextSlot
  private let rows: ListSlot
  private let row = BoardRow()
  private let appraisalHref: TextSlot
  private let hasExclusions: FlagSlot
  private let excludesNothing: FlagSlot
  private let exclusions: ListSlot
  private let exclusion = ExclusionRow()
  private let isYear: FlagSlot

  init() {
    var group = ShapeBuilder("peer group")
    heading = group.text("heading")
    number = group.text("number")
    rows = group.list("rows", row.shape)
    var builder = ShapeBuilder("leaderboard")
    frame = BoardFrame(&builder)
    groups = builder.list("groups", group.build())
    appraisalHref = builder.text("appraisalHref")
    hasExclusions = builder.flag("hasExclusions")
    excludesNothing = builder.flag("excludesNothing")
    exclusions = builder.list("exclusions", exclusion.shape)
    isYear = builder.flag("isYear")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ view: BoardView, _ context: SiteContext) throws {
    let board = view.board
    try frame.fill(
      &record, view, wording: "board",
      crumbs: [Link(name: try context.say("boards.title"), href: "/leaderboards/")], context, address: \.href)
    let appraisal = AppraisalPage.isShown(board, context)
    record.set(appraisalHref, appraisal ? view.sheet.href(below: board.span.appraisalHref) : "")
    if case .year = board.span { record.set(isYear, true) } else { record.set(isYear, false) }
    for part in view.sheet.parts {
      let group = board.groups[part.group]
      record.append(groups) { record in
        record.set(heading, group.peerGroup)
        record.set(number, String(group.number))
        for line in group.lines[part.lines] {
          record.append(rows) { row.fill(&$0, line, context.catalogue.units[line.unit]) }
        }
      }
    }
    fillExclusions(&record, view, context)
  }

  /// What is left out of the rates, unit by unit, with the reason and how many.
  private func fillExclusions(_ record: inout Record, _ view: BoardView, _ context: SiteContext) {
    let lines = view.sheet.parts.flatMap { view.board.groups[$0.group].lines[$0.lines] }
    let excluding = lines.filter { $0.tally.excludedCount > 0 }
    record.set(hasExclusions, !excluding.isEmpty)
    record.set(excludesNothing, view.board.groups.allSatisfy { $0.lines.allSatisfy { $0.tally.excludedCount == 0 } })
    for line in excluding {
      record.append(exclusions) { exclusion.fill(&$0, context.catalogue.units[line.unit], line.tally) }
    }
  }
}

private struct ExclusionRow: Sendable {
  let shape: Shape
  private let name: TextSlot
  private let href: TextSlot
  private let counts: [(slot: TextSlot, state: CaseState)]

  init() {
    var builder = ShapeBuilder("exclusion")
    name = builder.text("name")
    href = builder.text("href")
    counts = [CaseState.declined, .shelved, .withdrawn, .merged].map { (builder.text($0.rawValue), $0) }
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ unit: Node, _ tally: Tally) {
    row.set(name, unit.name)
    row.set(href, unit.href)
    for (slot, state) in counts { row.set(slot, String(tally.excluded[state] ?? 0)) }
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
