import Casework
import PortalContent
import Templates

/// The appraisal of a peer group in one month, as `appraisal.mustache` shows it: every part and the sum.
struct AppraisalSlots: Sendable {
  let shape: Shape
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
    var builder = ShapeBuilder("appraisal of a peer group")
    weights = builder.texts("weights")
    total = builder.text("total")
    rows = builder.list("units", row.build())
    shape = builder.build()
  }

  /// Whether the site can show a portal's appraisal: it is made of what the site counts. Follow-ups and calls are counted at the desk.
  static func isShown(_ weights: AppraisalWeights) -> Bool {
    !weights.weights.isEmpty
      && weights.weights.allSatisfy { $0.indicator != .followedUp && $0.indicator != .answeredCalls }
  }

  /// Sets the appraisal of a group; absent for a year, and where there are no weights.
  func set(_ slot: RecordSlot, in record: inout Record, _ group: String, _ board: Board, _ context: SiteContext) throws
  {
    let weights = context.portal.appraisal
    guard case .month = board.span, Self.isShown(weights),
      let lines = board.groups.first(where: { $0.peerGroup == group })?.lines
    else { return record.setAbsent(slot) }
    let appraisal = appraisal(lines, weights, context)
    var headings: [String] = []
    for weight in weights.weights(of: group) {
      let name = try context.say("indicator.\(weight.indicator.rawValue)")
      headings.append(try context.say("appraisal.weight", ("name", name), ("points", String(weight.points))))
    }
    record.set(slot) { table in
      for heading in headings { table.append(self.weights, heading) }
      table.set(total, String(weights.total(of: group)))
      for line in appraisal.lines.sorted(by: { ($0.score ?? -1) > ($1.score ?? -1) }) {
        table.append(rows) { fill(&$0, line, parts: headings.count, context) }
      }
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
