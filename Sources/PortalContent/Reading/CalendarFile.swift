import Casework

/// `calendar.csv`.
struct CalendarFile {
  static let file = "calendar.csv"
  private static let date = Column("日期", "date")
  private static let name = Column("名称", "name", isRequired: false)
  private static let kind = Column("类型", "kind")

  /// The days, in order.
  private(set) var days: [CalendarDay] = []
  /// The years from the first day to the last.
  private(set) var years = 0...0
  private let source: SourceText
  private var lineOfDate: [CivilDate: Int] = [:]

  init?(_ folder: ContentFolder, _ findings: inout Findings) {
    let columns = [Self.date, Self.name, Self.kind]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, &findings) else { return nil }
    source = sheet.source
    let before = findings.errorCount
    for row in sheet.rows { read(row, &findings) }
    days.sort { $0.date < $1.date }
    guard let first = days.first, let last = days.last else { return nil }
    years = first.date.year...last.date.year
    // A line that could not be read may be the one that is missing.
    if findings.errorCount == before { for year in years { checkComplete(year, &findings) } }
  }

  private mutating func read(_ row: SheetRow, _ findings: inout Findings) {
    let date = row[Self.date].date(&findings)
    let isWorking = row[Self.kind].word(.dayKinds, &findings)
    guard let date, let isWorking else { return }
    if let line = lineOfDate[date] {
      findings.error(.dayTwice("\(date)", line: line), at: row[Self.date].mark)
      return
    }
    lineOfDate[date] = row.line
    days.append(CalendarDay(date: date, isWorking: isWorking, name: row[Self.name].text))
  }

  private func checkComplete(_ year: Int, _ findings: inout Findings) {
    let off = days.filter { !$0.isWorking && $0.date.year == year }.map(\.date)
    guard !off.isEmpty else {
      findings.error(.yearMissing(year), at: source.whole)
      return
    }
    for holiday in Holiday.statutory where off.count(where: holiday.contains) < holiday.days {
      findings.error(.holidayMissing(holiday.name, year: year), at: source.whole)
    }
  }
}
