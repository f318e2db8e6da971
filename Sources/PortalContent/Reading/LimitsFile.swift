import Casework

/// `time-limits.csv`.
struct LimitsFile {
  static let file = "time-limits.csv"
  private static let step = Column("环节", "step")
  private static let kind = Column("类型", "kind", isRequired: false)
  private static let category = Column("类别", "category", isRequired: false)
  private static let flag = Column("情形", "flag", isRequired: false)
  private static let channel = Column("渠道", "channel", isRequired: false)
  private static let amount = Column("数量", "amount")
  private static let measure = Column("计量", "measure")
  /// The steps that every case has to have a limit for.
  private static let limited: [TimeLimit.Step] = [.sign, .contact, .answer]

  /// The limits, in the order of the file.
  private(set) var limits: [TimeLimit] = []
  private let whole: Mark
  private var lineOfCases: [TimeLimit: Int] = [:]

  init?(_ folder: ContentFolder, categories: CategoriesFile?, _ findings: inout Findings) {
    let columns = [Self.step, Self.kind, Self.category, Self.flag, Self.channel, Self.amount, Self.measure]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, &findings) else { return nil }
    whole = sheet.source.whole
    let before = findings.errorCount
    for row in sheet.rows { read(row, categories, &findings) }
    // A line that could not be read may be the one that is missing.
    if let categories, findings.errorCount == before { checkComplete(categories, &findings) }
  }

  /// A line with anything wrong is not taken for a line about more cases than it is.
  private mutating func read(_ row: SheetRow, _ categories: CategoriesFile?, _ findings: inout Findings) {
    let before = findings.errorCount
    let step = row[Self.step].word(.steps, &findings)
    let kind = row[Self.kind].isEmpty ? nil : row[Self.kind].word(.kinds, &findings)
    let flag = row[Self.flag].isEmpty ? nil : row[Self.flag].word(.flags, &findings)
    let channel = row[Self.channel].isEmpty ? nil : row[Self.channel].word(.channels, &findings)
    let category = row[Self.category].isEmpty ? nil : categories?.category(row[Self.category], &findings)
    let amount = row[Self.amount].integer(in: 1...10_000, &findings)
    let measure = row[Self.measure].word(.measures, &findings)
    guard let step, let amount, let measure, findings.errorCount == before else { return }
    var cases = TimeLimit(
      step: step, kind: kind, category: category?.code, flag: flag, amount: 0, measure: .minutes, channel: channel)
    if let line = lineOfCases[cases] { findings.error(.limitTwice(line: line), at: row.start) }
    lineOfCases[cases] = lineOfCases[cases] ?? row.line
    (cases.amount, cases.measure) = (amount, measure)
    limits.append(cases)
  }

  private func checkComplete(_ categories: CategoriesFile, _ findings: inout Findings) {
    let rules = TimeLimits(limits, categories: categories.categories)
    for step in Self.limited {
      let missing = Kind.allCases.flatMap { kind in
        categories.leaves.map(\.category)
          .filter { rules.limit(on: step, kind: kind, category: $0.code) == nil }
          .map { (kind: kind, category: $0) }
      }
      guard let first = missing.first else { continue }
      findings.error(
        .limitMissing(
          step: Vocabulary.steps.word(for: step), kind: Vocabulary.kinds.word(for: first.kind),
          category: first.category.name, others: missing.count - 1), at: whole)
    }
  }
}
