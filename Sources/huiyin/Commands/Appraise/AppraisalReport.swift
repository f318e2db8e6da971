import CaseStore
import Casework
import PortalContent

/// A month's appraisal with what was left out of it.
struct AppraisalReport {
  let month: CivilMonth
  /// RFC 3339.
  let cutOff: String
  let portal: Portal
  let data: AppraisalData
  let appraisal: Appraisal

  /// One line a unit under a heading, for people or as CSV.
  func tableLines(csv: Bool) -> [String] {
    let table = [heading] + appraisal.lines.map(row)
    return table.map { csv ? CSVText.line($0) : $0.joined(separator: "\t") }
  }

  /// One line a case that was left out.
  func exclusionLines(csv: Bool) -> [String] {
    let rows = data.exclusions.map { [$0.number.description, $0.state.rawValue, $0.unit ?? "", $0.reason] }
    if csv { return ([["case", "state", "unit", "reason"]] + rows).map(CSVText.line) }
    let counts = CaseState.allCases.compactMap { state in
      let count = data.exclusions.count { $0.state == state }
      return count == 0 ? nil : "\(state.rawValue) \(count)"
    }
    let head = counts.isEmpty ? [] : ["", "left out: " + counts.joined(separator: ", ")]
    return head + rows.map { $0.map(\.onOneLine).joined(separator: "\t").forTerminal }
  }

  /// Every figure that any peer group weighs, in the order of the weights.
  private var indicators: [AppraisalWeights.Indicator] {
    portal.appraisal.weights.map(\.indicator).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var heading: [String] {
    ["unit", "name", "peer_group", "rank", "score", "total", "sum", "reachable"]
      + indicators.flatMap { indicator in
        ["numerator", "denominator", "points", "of"].map { "\(indicator.rawValue)_\($0)" }
      } + ["excluded"]
  }

  private func row(_ line: Appraisal.Line) -> [String] {
    let unit = [line.unit.code, line.unit.name, line.unit.peerGroup, line.rank.map(String.init) ?? ""]
    let score = [line.score, line.sum].map { $0.map(Appraisal.text(hundredths:)) ?? "" }
    let parts = indicators.flatMap { indicator in cells(line.parts.first { $0.indicator == indicator }) }
    return unit + [score[0], String(line.total), score[1], String(line.reachable)] + parts
      + [String(line.counts.tally.excludedCount)]
  }

  private func cells(_ part: Appraisal.Part?) -> [String] {
    guard let part else { return ["", "", "", ""] }
    return [
      String(part.ratio.numerator), String(part.ratio.denominator),
      part.hundredths.map(Appraisal.text(hundredths:)) ?? "", String(part.points),
    ]
  }
}

/// Cells as a line of CSV (RFC 4180).
enum CSVText {
  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",")
  }

  /// A cell that a spreadsheet would take for a formula is kept text by an apostrophe.
  private static func cell(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"".contains($0) || $0.isNewline }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
