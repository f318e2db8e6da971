internal import Casework

/// What the form of an action asks for.
enum ActionField: Hashable {
  /// A unit.
  case target(isRequired: Bool)
  /// A text.
  case text(isRequired: Bool)
  /// A day, in the future.
  case day
  /// The number of an earlier case.
  case number
  /// Whether the resident was reached.
  case outcome
  /// How content the resident is.
  case grade
  /// Whether it is solved.
  case resolution
  /// Whether it is a long-standing problem.
  case longStanding
}

extension Action {
  /// The actions of the desk, in the order in which their forms stand: what moves a case on comes first.
  static let atDesk: [Action] = [
    .sign, .dispatch, .unpause, .contact, .answer, .contribute, .followUp, .close, .lookBack, .instruct, .supervise,
    .sendBack, .pause, .joinUnit, .escalate, .extend, .shelve, .resume, .reopen, .merge, .decline, .confirm, .remark,
  ]

  /// What the form of the action asks for, in order.
  var fields: [ActionField] {
    switch self {
    case .dispatch: [.target(isRequired: true), .text(isRequired: false), .longStanding]
    case .contact, .resume: [.text(isRequired: false)]
    case .answer, .contribute, .pause, .decline, .escalate, .supervise, .instruct, .reopen, .remark:
      [.text(isRequired: true)]
    case .sendBack: [.text(isRequired: true), .target(isRequired: false)]
    case .joinUnit: [.target(isRequired: true), .text(isRequired: false)]
    case .extend, .shelve: [.day, .text(isRequired: true)]
    case .merge: [.number, .text(isRequired: false)]
    case .followUp: [.outcome, .grade, .resolution, .text(isRequired: false)]
    case .lookBack, .confirm: [.resolution, .text(isRequired: true)]
    case .sign, .close, .unpause, .receive, .rate, .withdraw, .disclose: []
    }
  }
}

/// Which actions somebody may do to a case now.
struct ActionOffer {
  let sum: Case
  let authority: Authority

  var actions: [Action] { Action.atDesk.filter(isOffered) }

  private func isOffered(_ action: Action) -> Bool {
    guard authority.may(action, lead: sum.unit, coUnits: sum.coUnits.map(\.unit)),
      (try? Transition.next(after: sum.state, action, by: authority.role)) != nil
    else { return false }
    switch action {
    case .pause: return sum.pausedAt == nil
    case .unpause: return sum.pausedAt != nil
    case .supervise: return sum.supervisedAt == nil
    case .contact: return sum.contactedAt == nil
    default: return true
    }
  }
}
