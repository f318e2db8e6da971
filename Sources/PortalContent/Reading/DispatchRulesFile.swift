import Casework

/// `dispatch-rules.csv`.
struct DispatchRulesFile {
  static let file = "dispatch-rules.csv"
  private static let category = Column("类别", "category")
  private static let place = Column("地点", "place")
  private static let unit = Column("承办单位", "unit")
  private static let reason = Column("理由", "reason", isRequired: false)

  /// What a rule is about, with the line and the unit that first say so.
  private struct Said {
    let line: Int
    let unit: Unit
  }

  /// The rules, in the order of the file; none where there is no such file.
  private(set) var rules: [DispatchRule] = []
  private var said: [[String?]: Said] = [:]

  init(
    _ folder: ContentFolder, places: PlacesFile?, units: UnitsFile?, categories: CategoriesFile?,
    _ findings: inout Findings
  ) {
    let columns = [Self.category, Self.place, Self.unit, Self.reason]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    for row in sheet.rows { read(row, places, units, categories, &findings) }
  }

  /// A line with anything wrong is not taken for a line about more cases than it is.
  private mutating func read(
    _ row: SheetRow, _ places: PlacesFile?, _ units: UnitsFile?, _ categories: CategoriesFile?,
    _ findings: inout Findings
  ) {
    let before = findings.errorCount
    let category = row[Self.category].isEmpty ? nil : categories?.category(row[Self.category], &findings)
    let place = row[Self.place].isEmpty ? nil : places?.place(row[Self.place], &findings)
    let name = row[Self.unit].required(&findings)
    let unit = name == nil ? nil : units?.unit(row[Self.unit], &findings)
    guard let unit, findings.errorCount == before else { return }
    if unit.isRetired {
      findings.error(
        .retiredUnit(category: category?.name ?? place?.name ?? "", unit: unit.name), at: row[Self.unit].mark)
    }
    if let place, place.isRetired {
      findings.warning(.retiredPlaceOfUnit(unit: unit.name, place: place.name), at: row[Self.place].mark)
    }
    guard isNew([category?.code, place?.code], unit, row, &findings) else { return }
    rules.append(
      DispatchRule(
        category: category?.code, place: place?.code, unit: unit.code, reason: row[Self.reason].text))
  }

  /// Reports two lines about the same cases: of two rules that fit a case, only those that say the same category and the
  /// same place weigh the same.
  private mutating func isNew(
    _ cases: [String?], _ unit: Unit, _ row: SheetRow, _ findings: inout Findings
  ) -> Bool {
    guard let earlier = said[cases] else {
      said[cases] = Said(line: row.line, unit: unit)
      return true
    }
    if earlier.unit.code == unit.code {
      findings.warning(.ruleTwice(line: earlier.line), at: row.start)
    } else {
      findings.error(
        .rulesDisagree(line: earlier.line, unit: unit.name, other: earlier.unit.name), at: row[Self.unit].mark)
    }
    return false
  }
}
