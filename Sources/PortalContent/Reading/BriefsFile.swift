import Casework

/// `briefs.csv`: the register of briefs that have figures and nothing written by hand.
enum BriefsFile {
  static let file = "briefs.csv"
  private static let kind = Column("类型", "kind")
  private static let from = Column("起", "from", isRequired: false)
  private static let date = Column("止", "date", "日期")
  private static let title = Column("标题", "title")
  private static let number = Column("期号", "number", isRequired: false)
  private static let category = Column("类别", "category", isRequired: false)
  private static let signedBy = Column("签发人", "signed-by", isRequired: false)

  /// Reads the register in the order of its rows; nothing without the file.
  static func read(
    _ folder: ContentFolder, categories: CategoriesFile?, into register: inout BriefRegister, _ findings: inout Findings
  ) {
    let columns = [kind, from, date, title, number, category, signedBy]
    guard let sheet = Sheet(file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    for row in sheet.rows { read(row, categories, into: &register, &findings) }
  }

  private static func read(
    _ row: SheetRow, _ categories: CategoriesFile?, into register: inout BriefRegister, _ findings: inout Findings
  ) {
    let kind = row[Self.kind].word(.briefKinds, &findings)
    let date = row[Self.date].date(&findings)
    let title = row[Self.title].required(&findings)
    let from = row[Self.from].isEmpty ? nil : row[Self.from].date(&findings)
    let number = row[Self.number].isEmpty ? nil : row[Self.number].integer(in: 1...9999, &findings)
    let category = row[Self.category].isEmpty ? nil : categories?.category(row[Self.category], &findings)
    guard let kind, let date, let title else { return }
    let first = from ?? kind.firstDay(upTo: date) ?? date
    guard first <= date else {
      findings.error(.briefEndsFirst, at: row[Self.from].mark)
      return
    }
    let brief = Brief(
      slug: slug(kind, date), kind: kind, number: number ?? register.nextNumber(kind, date.year), title: title,
      from: first, date: date, category: category?.code, signedBy: row[Self.signedBy].text)
    register.add(brief, in: "content/\(file):\(row.line)", at: row[Self.date].mark, &findings)
  }

  /// The day; of kinds that do not come daily, with the kind.
  private static func slug(_ kind: Brief.Kind, _ date: CivilDate) -> String {
    kind == .daily ? date.description : "\(date)-\(kind.rawValue)"
  }
}
