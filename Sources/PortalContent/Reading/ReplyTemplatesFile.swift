import Casework

/// `reply-templates.csv`.
struct ReplyTemplatesFile {
  static let file = "reply-templates.csv"
  private static let category = Column("类别", "category")
  private static let title = Column("标题", "title")
  private static let text = Column("正文", "text")

  /// The templates, in the order of the file; none where there is no such file.
  private(set) var templates: [ReplyTemplate] = []
  private var lineOfTitle: [[String?]: Int] = [:]

  init(_ folder: ContentFolder, categories: CategoriesFile?, _ findings: inout Findings) {
    let columns = [Self.category, Self.title, Self.text]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    for row in sheet.rows { read(row, categories, &findings) }
  }

  private mutating func read(_ row: SheetRow, _ categories: CategoriesFile?, _ findings: inout Findings) {
    let category = row[Self.category].isEmpty ? nil : categories?.category(row[Self.category], &findings)
    let title = row[Self.title].shownName(&findings)
    let text = row[Self.text].required(&findings)
    guard let title, let text else { return }
    let key = [category?.code, title]
    if let line = lineOfTitle[key] { findings.error(.nameTwice(title, line: line), at: row[Self.title].mark) }
    lineOfTitle[key] = lineOfTitle[key] ?? row.line
    templates.append(ReplyTemplate(category: category?.code, title: title, text: text))
  }
}
