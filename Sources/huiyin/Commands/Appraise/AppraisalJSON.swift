import CaseStore
import Casework
import PortalContent

/// A month's appraisal for programs. Points are numbers with two decimals.
struct AppraisalJSON: Encodable {
  let month: String
  let cutOff: String
  let minimum: Int
  let units: [Line]
  let exclusions: [Exclusion]

  init(_ report: AppraisalReport) {
    (month, cutOff) = (report.month.description, report.cutOff)
    minimum = report.portal.settings.minimumRanked
    units = report.appraisal.lines.map(Line.init)
    exclusions = report.data.exclusions.map(Exclusion.init)
  }

  /// One unit.
  struct Line: Encodable {
    let unit: String
    let name: String
    let peerGroup: String
    /// Nil where it is not ranked.
    let rank: Int?
    /// Nil where it is not scored.
    let score: Double?
    let sum: Double?
    let reachable: Int
    let total: Int
    let parts: [Part]
    /// Cases left out of the rates, by state.
    let excluded: [String: Int]

    init(_ line: Appraisal.Line) {
      (unit, name, peerGroup, rank) = (line.unit.code, line.unit.name, line.unit.peerGroup, line.rank)
      (score, sum) = (line.score.map { Double($0) / 100 }, line.sum.map { Double($0) / 100 })
      (reachable, total, parts) = (line.reachable, line.total, line.parts.map(Part.init))
      excluded = Dictionary(
        line.counts.tally.excluded.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// One part of a unit's score.
  struct Part: Encodable {
    let indicator: String
    let of: Int
    let numerator: Int
    let denominator: Int
    /// Nil where there is nothing to count.
    let points: Double?

    init(_ part: Appraisal.Part) {
      (indicator, of) = (part.indicator.rawValue, part.points)
      (numerator, denominator) = (part.ratio.numerator, part.ratio.denominator)
      points = part.hundredths.map { Double($0) / 100 }
    }
  }

  /// A case left out of the rates.
  struct Exclusion: Encodable {
    let `case`: String
    let state: String
    let unit: String?
    let reason: String

    init(_ excluded: ExcludedCase) {
      (`case`, state) = (excluded.number.description, excluded.state.rawValue)
      (unit, reason) = (excluded.unit, excluded.reason)
    }
  }
}
