import Casework

/// `contacts.csv`.
struct ContactsFile {
  static let file = "contacts.csv"
  private static let unit = Column("单位", "unit", "承办单位")
  private static let post = Column("职务", "post")
  private static let name = Column("姓名", "name", isRequired: false)
  private static let telephone = Column("电话", "telephone")
  private static let hours = Column("接听时间", "hours", "时间", isRequired: false)

  /// The contacts, in the order of the file; none where there is no such file.
  private(set) var contacts: [Contact] = []

  init(_ folder: ContentFolder, units: UnitsFile?, _ findings: inout Findings) {
    let columns = [Self.unit, Self.post, Self.name, Self.telephone, Self.hours]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    for row in sheet.rows {
      let unit = units?.unit(row[Self.unit], &findings)
      let post = row[Self.post].shownName(&findings)
      let telephone = row[Self.telephone].required(&findings) == nil ? "" : row[Self.telephone].telephone(&findings)
      guard let unit, let post else { continue }
      contacts.append(
        Contact(
          unit: unit.code, post: post, name: row[Self.name].text, telephone: telephone, hours: row[Self.hours].text))
    }
  }
}
