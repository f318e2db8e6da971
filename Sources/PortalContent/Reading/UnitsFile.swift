import Casework

/// `units.csv`.
struct UnitsFile {
  static let file = "units.csv"
  private static let code = Column("编码", "code", "代码")
  private static let name = Column("名称", "name")
  private static let group = Column("分组", "group", "peer-group")
  private static let place = Column("地点", "place", "街道", "社区", "辖区", isRequired: false)
  private static let telephone = Column("电话", "telephone", isRequired: false)
  private static let retired = Column("停用", "retired", isRequired: false)

  /// The units, in the order of the file.
  private(set) var units: [Unit] = []
  private var register = Register(file: file)
  private var lineOfName: [String: Int] = [:]

  init?(_ folder: ContentFolder, places: PlacesFile?, _ findings: inout Findings) {
    let columns = [Self.code, Self.name, Self.group, Self.place, Self.telephone, Self.retired]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, &findings) else { return nil }
    for row in sheet.rows { read(row, places, &findings) }
  }

  /// The unit a field of another file names; nil, and reported, where there is none.
  func unit(_ field: Field, _ findings: inout Findings) -> Unit? {
    register.find(field, &findings).map { units[$0] }
  }

  private mutating func read(_ row: SheetRow, _ places: PlacesFile?, _ findings: inout Findings) {
    let code = row[Self.code].code(&findings)
    let name = row[Self.name].shownName(&findings)
    let group = row[Self.group].required(&findings)
    let retired = row[Self.retired]
    let isRetired = retired.isEmpty ? false : retired.word(.yesOrNo, &findings) ?? false
    let telephone = row[Self.telephone].telephone(&findings)
    let place = row[Self.place].isEmpty ? nil : places?.place(row[Self.place], &findings)
    guard let code, let name else { return }
    checkName(name, row, &findings)
    guard register.add(code: code, name: name, line: row.line, codeField: row[Self.code], &findings) else { return }
    if let place, place.isRetired, !isRetired {
      findings.warning(.retiredPlaceOfUnit(unit: name, place: place.name), at: row[Self.place].mark)
    }
    units.append(
      Unit(
        code: code, name: name, peerGroup: group ?? "", place: place?.code,
        telephone: telephone.isEmpty ? nil : telephone, isRetired: isRetired))
  }

  private mutating func checkName(_ name: String, _ row: SheetRow, _ findings: inout Findings) {
    if let line = lineOfName[name] { findings.error(.nameTwice(name, line: line), at: row[Self.name].mark) }
    lineOfName[name] = lineOfName[name] ?? row.line
  }
}
