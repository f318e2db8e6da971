import Casework

/// One thing planned to be done to a case.
struct Step: Sendable {
  /// When.
  var at: Timestamp
  /// What.
  var deed: Deed
}

/// What people do; units are indices of the office's units. What the portal does by itself is not planned: it happens.
enum Deed: Hashable, Sendable {
  case receive
  case dispatch(to: Int32)
  case join(Int32)
  case contribute(by: Int32)
  case sign(by: Int32)
  case contact(by: Int32)
  case sendBack(by: Int32, to: Int32)
  case shelve(until: Timestamp)
  case extend(to: Timestamp)
  case pause(by: Int32)
  case unpause
  case instruct
  case supervise
  case remark(by: Int32)
  case answer(by: Int32)
  case answerOnTheSpot
  case rate(Grade, Resolution)
  case followUp(FollowUpOutcome)
  case confirm
  case lookBack
  case reopen
  case close(by: Role)
  case publish
}

extension Deed {
  var isAnswer: Bool {
    switch self {
    case .answer, .answerOnTheSpot: true
    default: false
    }
  }

  var isContact: Bool {
    if case .contact = self { true } else { false }
  }

  var isExtension: Bool {
    if case .extend = self { true } else { false }
  }
}
