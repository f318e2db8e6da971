import Casework

/// `codes.csv`.
struct CodePlanFile {
  static let file = "codes.csv"
  private static let level = Column("级别", "level", "层级")
  private static let material = Column("载体", "material", "材质")
  private static let placement = Column("位置", "placement", isRequired: false)

  /// The lines, in the order of the file.
  private(set) var lines: [CodePlanLine] = []
  private var lineOfPlan: [CodePlanLine: Int] = [:]

  init?(_ folder: ContentFolder, places: PlacesFile?, _ findings: inout Findings) {
    let columns = [Self.level, Self.material, Self.placement]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, &findings) else { return nil }
    let levels = places.map { Set($0.places.map(\.level)) }
    for row in sheet.rows { read(row, levels, &findings) }
  }

  private mutating func read(_ row: SheetRow, _ levels: Set<PlaceLevel>?, _ findings: inout Findings) {
    let level = row[Self.level].word(.levels, &findings)
    let material = row[Self.material].required(&findings)
    guard let level, let material else { return }
    if let levels, !levels.contains(level) {
      findings.warning(.noPlaceOfLevel(Vocabulary.levels.word(for: level)), at: row[Self.level].mark)
    }
    let plan = CodePlanLine(level: level, material: material, placement: row[Self.placement].text)
    if let line = lineOfPlan[plan] { findings.error(.planLineTwice(line: line), at: row.start) }
    lineOfPlan[plan] = lineOfPlan[plan] ?? row.line
    lines.append(plan)
  }
}
