import Casework
import PortalContent
import Templates

/// `appraisal.mustache`: the appraisal of a month, every part and the sum, peers with peers; one page of it where it has several.
struct AppraisalPage: Sendable {
  static let template = "appraisal"

  let shape: Shape
  private let frame: BoardFrame
  private let boardHref: TextSlot
  private let groups: ListSlot
  private let heading: TextSlot
  private let number: TextSlot
  private let weights: TextListSlot
  private let total: TextSlot
  private let rows: ListSlot
  private let name: TextSlot
  private let href: TextSlot
  private let score: TextSlot
  private let rank: TextSlot
  private let parts: TextListSlot

  init() {
    var row = ShapeBuilder("appraisal of a unit")
    name = row.text("name")
    href = row.text("href")
    score = row.text("score")
    rank = row.text("rank")
    parts = row.texts("parts")
    var group = ShapeBuilder("appraisal of a peer group")
    heading = group.text("heading")
    number = group.text("number")
    weights = group.texts("weights")
    total = group.text("total")
    rows = group.list("units", row.build())
    var builder = ShapeBuilder("appraisal")
    frame = BoardFrame(&builder)
    boardHref = builder.text("boardHref")
    groups = builder.list("groups", group.build())
    shape = builder.build()
  }

  /// Whether the site shows the appraisal of a span: of a month, where it is made of what the site counts. Follow-ups and calls are
  /// counted at the desk.
  static func isShown(_ board: Board, _ context: SiteContext) -> Bool {
    guard case .month = board.span, !board.groups.isEmpty else { return false }
    let weights = context.portal.appraisal.weights
    return !weights.isEmpty && weights.allSatisfy { $0.indicator != .followedUp && $0.indicator != .answeredCalls }
  }

  func fill(_ record: inout Record, _ view: BoardView, _ context: SiteContext) throws {
    let span = view.board.span
    let boards = Link(name: try context.say("boards.title"), href: "/leaderboards/")
    let board = Link(name: try context.say("board.title", ("month", span.name)), href: span.href)
    try frame.fill(
      &record, view, wording: "appraisal", crumbs: [boards, board], context, address: \.appraisalHref)
    record.set(boardHref, view.sheet.href(below: span.href))
    for part in view.sheet.parts {
      try fill(&record, view.board.groups[part.group], part.lines, context)
    }
  }

  private func fill(
    _ record: inout Record, _ group: Board.Group, _ lines: Range<Int>, _ context: SiteContext
  ) throws {
    let weights = context.portal.appraisal
    var headings: [String] = []
    for weight in weights.weights(of: group.peerGroup) {
      let name = try context.say("indicator.\(weight.indicator.rawValue)")
      headings.append(try context.say("appraisal.weight", ("name", name), ("points", String(weight.points))))
    }
    let ordered = appraisal(group.lines, weights, context).lines.sorted { ($0.score ?? -1) > ($1.score ?? -1) }
    record.append(groups) { table in
      table.set(heading, group.peerGroup)
      table.set(number, String(group.number))
      for heading in headings { table.append(self.weights, heading) }
      table.set(total, String(weights.total(of: group.peerGroup)))
      for line in ordered[lines] { table.append(rows) { fill(&$0, line, parts: headings.count, context) } }
    }
  }

  private func appraisal(_ lines: [Board.Line], _ weights: AppraisalWeights, _ context: SiteContext) -> Appraisal {
    let tallies = Dictionary(
      lines.map { (context.catalogue.units[$0.unit].code, $0.tally) }, uniquingKeysWith: { first, _ in first })
    return Appraisal(
      context.portal.units.filter { tallies[$0.code] != nil },
      counts: tallies.mapValues { AppraisalCounts(tally: $0) },
      empty: AppraisalCounts(tally: Tally(cutOff: context.cutOff)), weights: weights,
      minimum: context.portal.settings.minimumRanked)
  }

  private func fill(_ row: inout Row, _ line: Appraisal.Line, parts count: Int, _ context: SiteContext) {
    row.set(name, line.unit.name)
    row.set(href, "/units/\(line.unit.code)/")
    row.set(score, line.score.map(Appraisal.text) ?? "")
    row.set(rank, line.rank.map { String($0) } ?? "")
    for position in 0..<count {
      let part = line.parts.indices.contains(position) ? line.parts[position].hundredths : nil
      row.append(parts, part.map(Appraisal.text) ?? "—")
    }
  }
}
