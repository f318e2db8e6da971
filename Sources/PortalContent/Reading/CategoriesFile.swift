import Casework

/// `categories.csv`.
struct CategoriesFile {
  static let file = "categories.csv"
  private static let code = Column("编码", "code", "代码")
  private static let name = Column("名称", "name")
  private static let parent = Column("上级", "parent")
  private static let unit = Column("承办单位", "unit", isRequired: false)
  private static let hint = Column("说明", "hint", isRequired: false)

  private struct Entry {
    var category: Category
    let row: SheetRow
    var parentIndex: Int?
  }

  private var entries: [Entry] = []
  private var register = Register(file: file)

  init?(_ folder: ContentFolder, units: UnitsFile?, _ findings: inout Findings) {
    let columns = [Self.code, Self.name, Self.parent, Self.unit, Self.hint]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, &findings) else { return nil }
    for row in sheet.rows { read(row, units, &findings) }
    resolveParents(&findings)
    checkNames(&findings)
  }

  /// The categories, first level before second, otherwise in the order of the file.
  var categories: [Category] {
    let all = entries.map(\.category)
    return all.filter { $0.parent == nil } + all.filter { $0.parent != nil }
  }

  /// The categories that cases are filed under, with where each is defined.
  var leaves: [(category: Category, mark: Mark)] {
    let parents = Set(entries.compactMap(\.parentIndex))
    return entries.indices.filter { !parents.contains($0) }.map { index in
      (entries[index].category, entries[index].row[Self.unit].mark)
    }
  }

  /// The category a field of another file names; nil, and reported, where there is none.
  func category(_ field: Field, _ findings: inout Findings) -> Category? {
    register.find(field, &findings).map { entries[$0].category }
  }

  private mutating func read(_ row: SheetRow, _ units: UnitsFile?, _ findings: inout Findings) {
    let code = row[Self.code].code(&findings)
    let name = row[Self.name].shownName(&findings)
    let unit = row[Self.unit].isEmpty ? nil : units?.unit(row[Self.unit], &findings)
    guard let code, let name else { return }
    guard register.add(code: code, name: name, line: row.line, codeField: row[Self.code], &findings) else { return }
    if let unit, unit.isRetired {
      findings.error(.retiredUnit(category: name, unit: unit.name), at: row[Self.unit].mark)
    }
    entries.append(
      Entry(category: Category(code: code, name: name, unit: unit?.code, hint: row[Self.hint].text), row: row))
  }

  /// A category without a unit of its own goes to its parent's.
  private mutating func resolveParents(_ findings: inout Findings) {
    for index in entries.indices {
      let field = entries[index].row[Self.parent]
      guard !field.isEmpty, let parent = register.find(field, &findings) else { continue }
      let category = entries[parent].category
      if parent == index || !entries[parent].row[Self.parent].isEmpty {
        findings.error(.thirdLevel(entries[index].category.name, parent: category.name), at: field.mark)
        continue
      }
      entries[index].parentIndex = parent
      entries[index].category.parent = category.code
      entries[index].category.unit = entries[index].category.unit ?? category.unit
    }
  }

  /// Reports two categories of one name under one parent.
  private func checkNames(_ findings: inout Findings) {
    var lines: [[String?]: Int] = [:]
    for entry in entries {
      let key = [entry.category.parent, entry.category.name]
      if let line = lines[key] {
        findings.error(.nameTwice(entry.category.name, line: line), at: entry.row[Self.name].mark)
      } else {
        lines[key] = entry.row.line
      }
    }
  }
}
