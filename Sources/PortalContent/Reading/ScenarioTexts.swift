import Casework

/// `scenario/texts.csv`.
enum ScenarioTexts {
  static let file = "scenario/texts.csv"
  private static let category = Column("类别", "category")
  private static let kind = Column("类型", "kind")
  private static let subject = Column("标题", "subject")
  private static let report = Column("内容", "report")
  private static let answer = Column("答复", "answer")
  private static let months = Column("月份", "months", isRequired: false)
  private static let channel = Column("渠道", "channel", isRequired: false)
  private static let onTheSpot = Column("现场办结", "on-the-spot", isRequired: false)

  /// The texts, in the order of the file.
  static func read(
    _ folder: ContentFolder, categories: CategoriesFile?, _ findings: inout Findings
  ) -> [ScenarioText] {
    let columns = [category, kind, subject, report, answer, months, channel, onTheSpot]
    guard let sheet = Sheet(file, in: folder, columns: columns, &findings) else { return [] }
    let leaves = categories.map { Set($0.leaves.map(\.category.code)) }
    return sheet.rows.compactMap { text($0, categories, leaves, &findings) }
  }

  private static func text(
    _ row: SheetRow, _ categories: CategoriesFile?, _ leaves: Set<String>?, _ findings: inout Findings
  ) -> ScenarioText? {
    let kind = row[kind].word(.kinds, &findings)
    let name = row[category].required(&findings)
    let found = name == nil ? nil : categories?.category(row[category], &findings)
    let texts = [subject, report, answer].map { column in
      row[column].checkPlaceholders(among: [ScenarioRemark.place], &findings)
      return row[column].required(&findings)
    }
    guard let kind, let found, let subject = texts[0], let report = texts[1], let answer = texts[2] else { return nil }
    if let leaves, !leaves.contains(found.code) {
      findings.error(.categoryWithBranches(found.name), at: row[category].mark)
    }
    let isOnTheSpot = row[onTheSpot].isEmpty ? nil : row[onTheSpot].word(.yesOrNo, &findings)
    let channel = row[channel].isEmpty ? nil : row[channel].word(.channels, &findings)
    return ScenarioText(
      category: found.code, kind: kind, subject: subject, report: report, answer: answer,
      months: monthsOfYear(row[months], &findings),
      channel: channel ?? (isOnTheSpot == true ? .gridWorker : nil), isOnTheSpot: isOnTheSpot ?? false)
  }

  /// The months of a span such as `6-9`, or `11-3` over the turn of the year; none, and reported, for anything else.
  private static func monthsOfYear(_ field: Field, _ findings: inout Findings) -> Set<Int> {
    guard !field.isEmpty else { return [] }
    let ends = PlainText.halfWidth(field.text).split(separator: "-", omittingEmptySubsequences: false).map {
      NumberText.integer($0)
    }
    guard let from = ends[0], let to = ends[ends.count - 1], ends.count <= 2, (1...12).contains(from),
      (1...12).contains(to)
    else {
      findings.error(.notMonths(field.text), at: field.mark)
      return []
    }
    return from <= to ? Set(from...to) : Set(from...12).union(1...to)
  }
}
