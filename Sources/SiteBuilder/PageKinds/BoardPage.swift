import Casework
import Pages
import Templates
import PortalContent

/// `leaderboard.mustache`: one month's table of units, peers with peers.
struct BoardPage: Sendable {
  static let template = "leaderboard"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let groups: ListSlot
  private let heading: TextSlot
  private let rows: ListSlot
  private let row = BoardRow()
  private let cutOff: TextSlot
  private let minimum: TextSlot

  init() {
    var group = ShapeBuilder("peer group")
    heading = group.text("heading")
    rows = group.list("rows", row.shape)
    var builder = ShapeBuilder("leaderboard")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    groups = builder.list("groups", group.build())
    cutOff = builder.text("cutOff")
    minimum = builder.text("minimum")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ board: Board, _ context: SiteContext) throws {
    let month = board.month.description
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("board.title", ("month", month)),
        description: try context.say("board.description", ("month", month)), path: "/leaderboards/\(month)/",
        section: .boards))
    crumbs.fill(&record, [Link(name: try context.say("boards.title"), href: "/leaderboards/")])
    record.set(cutOff, context.cutOffText)
    record.set(minimum, String(context.portal.settings.minimumRanked))
    for group in board.groups {
      record.append(groups) { record in
        record.set(heading, group.peerGroup)
        for line in group.lines {
          record.append(rows) { row.fill(&$0, line, context.catalogue.units[line.unit]) }
        }
      }
    }
  }
}

private struct BoardRow: Sendable {
  let shape: Shape
  private let rank: TextSlot
  private let first: FlagSlot
  private let name: TextSlot
  private let href: TextSlot
  private let interval: TextSlot
  private let volume: TextSlot
  private let ratio = RatioSlots()
  private let ratios: [(slot: RecordSlot, value: any KeyPath<Tally, Ratio> & Sendable)]

  init() {
    var builder = ShapeBuilder("leaderboard row")
    rank = builder.text("rank")
    first = builder.flag("first")
    name = builder.text("name")
    href = builder.text("href")
    interval = builder.text("interval")
    volume = builder.text("volume")
    ratios = [
      (builder.record("onTime", ratio.shape), \.onTime),
      (builder.record("completion", ratio.shape), \.completion),
      (builder.record("returned", ratio.shape), \.returnRate),
      (builder.record("satisfied", ratio.shape), \.satisfied),
    ]
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ line: Board.Line, _ unit: Node) {
    row.set(rank, line.rank.map(String.init) ?? "")
    row.set(first, line.rank == 1)
    row.set(name, unit.name)
    row.set(href, unit.href)
    row.set(interval, line.interval ?? "")
    row.set(volume, String(line.tally.volume))
    for (slot, value) in ratios { row.set(slot) { ratio.fill(&$0, line.tally[keyPath: value]) } }
  }
}
