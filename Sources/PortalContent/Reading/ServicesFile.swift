import Casework

/// `services.csv`.
struct ServicesFile {
  static let file = "services.csv"
  private static let name = Column("名称", "name")
  private static let kind = Column("服务", "service", "类别")
  private static let place = Column("地点", "place", "服务范围", isRequired: false)
  private static let telephone = Column("电话", "telephone", isRequired: false)
  private static let vetted = Column("审核日期", "vetted")
  private static let removed = Column("移出", "removed", isRequired: false)
  private static let remark = Column("说明", "remark", isRequired: false)

  /// The services, in the order of the file; none where there is no such file.
  private(set) var services: [Service] = []

  init(_ folder: ContentFolder, places: PlacesFile?, _ findings: inout Findings) {
    let columns = [Self.name, Self.kind, Self.place, Self.telephone, Self.vetted, Self.removed, Self.remark]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    for row in sheet.rows { read(row, places, &findings) }
  }

  private mutating func read(_ row: SheetRow, _ places: PlacesFile?, _ findings: inout Findings) {
    let name = row[Self.name].shownName(&findings)
    let kind = row[Self.kind].shownName(&findings)
    let vetted = row[Self.vetted].date(&findings)
    let place = row[Self.place].isEmpty ? nil : places?.place(row[Self.place], &findings)
    let isRemoved = row[Self.removed].isEmpty ? false : row[Self.removed].word(.yesOrNo, &findings) ?? false
    let telephone = row[Self.telephone].telephone(&findings)
    guard let name, let kind, let vetted else { return }
    services.append(
      Service(
        name: name, kind: kind, place: place?.code, telephone: telephone, vettedOn: vetted, isRemoved: isRemoved,
        remark: row[Self.remark].text))
  }
}
