import CaseStore
import Casework

/// One line of a work list.
struct CaseLine {
  private let row: DeskRow
  private let offset: UTCOffset
  private let urgency: Urgency

  init(_ row: DeskRow, _ clock: DeskClock, at moment: Timestamp) {
    self.row = row
    offset = clock.offset
    urgency = Urgency(
      due: row.sum.nextDeadline?.due, at: moment, warningBefore: clock.automatic.warnsBefore, calendar: clock.calendar)
  }

  var text: String {
    let due = row.sum.nextDeadline.map { "\($0.step.rawValue) \(offset.dayAndMinute($0.due))" } ?? ""
    let mark = [Urgency.calm: " ", .amber: "~", .red: "!"][urgency] ?? " "
    let beginning = row.text.onOneLine.prefix(40)
    return [
      row.number.description, mark, row.sum.state.rawValue, due, row.unit ?? "", row.category ?? "", row.place ?? "",
      String(beginning),
    ].joined(separator: "\t")
  }

  var json: CaseLineJSON {
    CaseLineJSON(
      case: row.number.description, kind: row.kind.rawValue, channel: row.channel.rawValue,
      state: row.sum.state.rawValue, unit: row.unit, unitCode: row.sum.unit, category: row.category, place: row.place,
      text: row.text, receivedAt: offset.rfc3339(row.sum.receivedAt), due: DeadlinesJSON(row.sum.deadlines, offset),
      urgency: urgency.name, events: row.sum.eventCount, returns: row.sum.returnCount, reopenings: row.sum.reopenCount)
  }
}

/// A line of a work list for programs.
struct CaseLineJSON: Encodable {
  let `case`: String
  let kind: String
  let channel: String
  let state: String
  let unit: String?
  let unitCode: String?
  let category: String?
  let place: String?
  /// How the report begins.
  let text: String
  let receivedAt: String
  let due: DeadlinesJSON
  let urgency: String
  let events: Int
  let returns: Int
  let reopenings: Int
}

/// A work list for programs.
struct CaseListJSON: Encodable {
  let list: String
  let cases: [CaseLineJSON]
  /// Whether there are more than were asked for.
  let hasMore: Bool
}

extension Urgency {
  fileprivate var name: String {
    switch self {
    case .calm: "calm"
    case .amber: "amber"
    case .red: "red"
    }
  }
}
