import CaseStore
import Casework
import PortalContent

/// One row of a file of calls.
struct CallsRow {
  /// What it says.
  enum Content {
    case log(CallLogEntry)
    case session(PhoneSessionEntry)
  }

  /// The line it begins in, from 1.
  let line: Int
  /// Its bytes in the file.
  let range: Range<Int>
  let content: Result<Content, CallsMistake>
}

/// Reads the cells of a row.
struct CallsCells {
  let cells: [CallsField: String]
  let headings: [CallsField: String]
  let units: [Unit]

  func content(_ kind: CallsKind) throws(CallsMistake) -> CallsRow.Content {
    switch kind {
    case .logs: .log(try log())
    case .sessions: .session(try session())
    }
  }

  private func log() throws(CallsMistake) -> CallLogEntry {
    let (offered, answered) = (try number(.offered), try number(.answered))
    try check(answered, .answered, notMoreThan: offered, .offered)
    return CallLogEntry(day: try day(), line: try text(.line), unit: try unit(), offered: offered, answered: answered)
  }

  /// Without a number of its own, day and who answered tell a session from others.
  private func session() throws(CallsMistake) -> PhoneSessionEntry {
    let (calls, solved) = (try number(.calls), try number(.solved))
    try check(solved, .solved, notMoreThan: calls, .calls)
    let (day, unit) = (try day(), try unit())
    guard let host = [cells[.host], cells[.unit]].compactMap(\.self).first(where: { !$0.isEmpty }) else {
      throw .nobodyAnswered
    }
    let id = cells[.id].flatMap { $0.isEmpty ? nil : $0 }
    return PhoneSessionEntry(
      sourceID: id ?? "\(day) \(host)", day: day, host: host, unit: unit, calls: calls, solved: solved,
      note: cells[.note] ?? "")
  }

  private func check(
    _ part: Int, _ field: CallsField, notMoreThan whole: Int, _ other: CallsField
  ) throws(CallsMistake) {
    guard part > whole else { return }
    throw .moreThanCame(less: headings[field] ?? "", more: headings[other] ?? "")
  }

  private func text(_ field: CallsField) throws(CallsMistake) -> String {
    guard let text = cells[field], !text.isEmpty else { throw .empty(column: headings[field] ?? "") }
    return text
  }

  private func number(_ field: CallsField) throws(CallsMistake) -> Int {
    let text = try text(field)
    guard let number = Int(text), number >= 0 else { throw .notANumber(column: headings[field] ?? "", text) }
    return number
  }

  private func day() throws(CallsMistake) -> CivilDate {
    let text = try text(.day)
    guard let day = CivilDate(text) else { throw .notADay(text) }
    return day
  }

  /// The code of the unit, which may be called by its code or its name.
  private func unit() throws(CallsMistake) -> String? {
    guard let name = cells[.unit], !name.isEmpty else { return nil }
    if let unit = units.first(where: { $0.code == name || $0.name == name }) { return unit.code }
    throw .unknownUnit(name, suggestion: Nearest.to(name, among: units.map(\.name)))
  }
}
