import Casework

/// `scenario/remarks.csv`.
enum ScenarioRemarks {
  static let file = "scenario/remarks.csv"
  private static let occasion = Column("场合", "occasion")
  private static let category = Column("类别", "category", isRequired: false)
  private static let text = Column("文字", "text")

  /// What is written, in the order of the file; none where there is no such file.
  static func read(
    _ folder: ContentFolder, categories: CategoriesFile?, _ findings: inout Findings
  ) -> [ScenarioRemark] {
    let columns = [occasion, category, text]
    guard let sheet = Sheet(file, in: folder, columns: columns, isRequired: false, &findings) else { return [] }
    return sheet.rows.compactMap { row in
      row[text].checkPlaceholders(among: [ScenarioRemark.place, ScenarioRemark.unit], &findings)
      let category = row[category].isEmpty ? nil : categories?.category(row[category], &findings)
      guard let occasion = row[occasion].word(.occasions, &findings), let text = row[text].required(&findings) else {
        return nil
      }
      return ScenarioRemark(occasion, category: category?.code, text: text)
    }
  }
}
