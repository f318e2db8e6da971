import Casework

extension Action {
  /// What the command of the action does, for its help; empty for what has none of its own here.
  var abstract: String {
    switch self {
    case .dispatch: "Give a case to a unit. Without a unit: say which one the rules suggest, and why."
    case .sign: "Sign for a case."
    case .contact: "Say that the reporter was spoken with."
    case .sendBack: "Send a case back, with the reason and, where known, the unit responsible."
    case .answer: "Answer a case."
    case .joinUnit: "Let another unit join the lead unit, with a deadline of its own."
    case .contribute: "Give a co-unit's part to the lead unit."
    case .pause: "Stop the clock while the reporter is asked something."
    case .unpause: "Let the clock run again; the working time of the pause is given back."
    case .extend: "Grant more time for the answer, with the reason."
    case .escalate: "Take a case up to the next level."
    case .supervise: "Put a case under supervision."
    case .instruct: "Give a leader's instruction."
    case .followUp: "Say what a follow-up with the reporter gave. An unhappy one takes the case up again, by rule."
    case .lookBack: "Say whether the result of a closed case has lasted."
    case .confirm: "Say, from the spot, whether the answer is true."
    case .close: "Close a case."
    case .reopen: "Take an answered case up again, with the reason and a fresh deadline."
    case .merge: "Merge a case into an earlier one; its reporter follows that one."
    case .decline: "Decline a case, with the reason."
    case .shelve: "Shelve a long-standing problem, with its plan and the day promised."
    case .resume: "Take a shelved case up again."
    case .remark: "Add a line to a case."
    case .receive, .rate, .withdraw, .disclose: ""
    }
  }
}
