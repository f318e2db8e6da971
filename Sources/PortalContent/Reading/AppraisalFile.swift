import Casework

/// `appraisal.csv`.
struct AppraisalFile {
  static let file = "appraisal.csv"
  private static let indicator = Column("指标", "indicator")
  private static let points = Column("权重", "weight", "分值")
  private static let group = Column("分组", "group", "peer-group", isRequired: false)
  private static let fullScore = 100

  /// The weights, in the order of the file; none where there is no such file.
  private(set) var weights = AppraisalWeights()
  private var lineOfWeight: [AppraisalWeights.Weight: Int] = [:]

  init(_ folder: ContentFolder, units: UnitsFile?, _ findings: inout Findings) {
    let columns = [Self.indicator, Self.points, Self.group]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    let before = findings.errorCount
    for row in sheet.rows { read(row, units, &findings) }
    // A line that could not be read may be the one that is missing from a sum.
    if findings.errorCount == before { checkSums(at: sheet.source.whole, &findings) }
  }

  private mutating func read(_ row: SheetRow, _ units: UnitsFile?, _ findings: inout Findings) {
    let indicator = row[Self.indicator].word(.indicators, &findings)
    let points = row[Self.points].integer(in: 1...Self.fullScore, &findings)
    let group = row[Self.group].isEmpty ? nil : group(row[Self.group], units, &findings)
    guard let indicator, let points else { return }
    var weight = AppraisalWeights.Weight(indicator, points: 0, peerGroup: group)
    if let line = lineOfWeight[weight] {
      findings.error(.weighedTwice(row[Self.indicator].text, line: line), at: row[Self.indicator].mark)
    }
    lineOfWeight[weight] = lineOfWeight[weight] ?? row.line
    weight.points = points
    weights.weights.append(weight)
  }

  private func group(_ field: Field, _ units: UnitsFile?, _ findings: inout Findings) -> String? {
    guard let units else { return nil }
    let groups = Set(units.units.map(\.peerGroup))
    if groups.contains(field.text) { return field.text }
    findings.error(
      .notListed(field.text, as: field.name, in: UnitsFile.file), at: field.mark,
      suggesting: Nearest.to(field.text, among: groups))
    return nil
  }

  private func checkSums(at mark: Mark, _ findings: inout Findings) {
    for group in Set(weights.weights.map(\.peerGroup)) {
      let sum = weights.weights.filter { $0.peerGroup == group }.map(\.points).reduce(0, +)
      if sum != Self.fullScore { findings.warning(.weightSum(group: group ?? "", sum: sum), at: mark) }
    }
  }
}
