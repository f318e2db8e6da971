internal import Casework
internal import CaseStore

/// The states of updates, as the systems that exchange them write them (FixMyStreet's extension of the specification).
enum UpdateStatus: String {
  case open = "OPEN"
  case investigating = "INVESTIGATING"
  case inProgress = "IN_PROGRESS"
  case planned = "ACTION_SCHEDULED"
  case duplicate = "DUPLICATE"
  case fixed = "FIXED"
  case closed = "CLOSED"
  case noFurtherAction = "NO_FURTHER_ACTION"

  /// Where a step leads.
  init(after action: Action) {
    self =
      switch action {
      case .dispatch, .sign, .contact: .inProgress
      case .answer: .fixed
      case .close: .closed
      case .shelve: .planned
      case .merge: .duplicate
      case .decline: .noFurtherAction
      default: .open
      }
  }

  /// What a unit does that says so; nil where a text is missing that has to be there.
  func event(of unit: String, text: String?) -> NewEvent? {
    switch self {
    case .open, .investigating, .inProgress:
      NewEvent(.sign, by: .handler, unit: unit, text: text)
    case .fixed, .closed, .noFurtherAction:
      text.map { NewEvent(.answer, by: .handler, unit: unit, text: $0) }
    case .planned, .duplicate:
      text.map { NewEvent(.remark, by: .handler, unit: unit, text: $0) }
    }
  }
}
