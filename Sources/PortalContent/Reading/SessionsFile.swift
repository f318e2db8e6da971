import Casework

/// `phone-sessions.csv`.
struct SessionsFile {
  static let file = "phone-sessions.csv"
  private static let date = Column("日期", "date")
  private static let unit = Column("单位", "unit", "承办单位")
  private static let calls = Column("接听", "calls")
  private static let answered = Column("答复", "answered")
  private static let solved = Column("解决", "solved")
  private static let remark = Column("说明", "remark", isRequired: false)
  private static let most = 10_000

  /// The sessions, newest first; none where there is no such file.
  private(set) var sessions: [PhoneSession] = []

  init(_ folder: ContentFolder, units: UnitsFile?, _ findings: inout Findings) {
    let columns = [Self.date, Self.unit, Self.calls, Self.answered, Self.solved, Self.remark]
    guard let sheet = Sheet(Self.file, in: folder, columns: columns, isRequired: false, &findings) else { return }
    for row in sheet.rows { read(row, units, &findings) }
    sessions.sort { ($1.date, $0.unit) < ($0.date, $1.unit) }
  }

  private mutating func read(_ row: SheetRow, _ units: UnitsFile?, _ findings: inout Findings) {
    let date = row[Self.date].date(&findings)
    let unit = units?.unit(row[Self.unit], &findings)
    // Nobody answers more calls than came, or solves more than were answered.
    let calls = row[Self.calls].integer(in: 0...Self.most, &findings)
    let answered = row[Self.answered].integer(in: 0...(calls ?? Self.most), &findings)
    let solved = row[Self.solved].integer(in: 0...(answered ?? Self.most), &findings)
    guard let date, let unit, let calls, let answered, let solved else { return }
    sessions.append(
      PhoneSession(
        date: date, unit: unit.code, calls: calls, answered: answered, solved: solved, remark: row[Self.remark].text))
  }
}
