import ArgumentParser
import Casework

/// An action with the options that are its own.
protocol DeedKind: ParsableArguments {
  static var action: Action { get }
  static var abstract: String { get }
  /// Adds what its own options say.
  func complete(_ deed: inout Deed)
}

extension DeedKind {
  func complete(_: inout Deed) {}
}

struct Dispatching: DeedKind {
  static let action = Action.dispatch
  static let abstract = "Give a case to a unit. Without a unit: say which one the rules suggest, and why."

  @Option(help: ArgumentHelp("The code of the unit.", valueName: "unit"))
  var to: String?

  @Flag(help: "To the unit that the rules suggest.")
  var asSuggested = false

  @Option(help: "What is special about the case: joint, long-standing. Decides which time limits hold.")
  var flag: [TimeLimit.Flag] = []

  func complete(_ deed: inout Deed) {
    (deed.target, deed.isAsSuggested) = (to, asSuggested)
    deed.flags = flag.isEmpty ? nil : Set(flag)
  }
}

struct Signing: DeedKind {
  static let action = Action.sign
  static let abstract = "Sign for a case."
}

struct Contacting: DeedKind {
  static let action = Action.contact
  static let abstract = "Say that the reporter was spoken with."
}

struct SendingBack: DeedKind {
  static let action = Action.sendBack
  static let abstract = "Send a case back, with the reason and, where known, the unit responsible."

  @Option(help: ArgumentHelp("The code of the unit responsible.", valueName: "unit"))
  var to: String?

  func complete(_ deed: inout Deed) { deed.target = to }
}

struct Answering: DeedKind {
  static let action = Action.answer
  static let abstract = "Answer a case."
}

struct Joining: DeedKind {
  static let action = Action.joinUnit
  static let abstract = "Let another unit join the lead unit, with a deadline of its own."

  @Option(help: ArgumentHelp("The code of the unit that joins.", valueName: "unit"))
  var to: String

  @Option(help: ArgumentHelp("By when it has to contribute; by the time limits where left out.", valueName: "time"))
  var until: String?

  func complete(_ deed: inout Deed) { (deed.target, deed.until) = (to, until) }
}

struct Contributing: DeedKind {
  static let action = Action.contribute
  static let abstract = "Give a co-unit's part to the lead unit."
}

struct Pausing: DeedKind {
  static let action = Action.pause
  static let abstract = "Stop the clock while the reporter is asked something."
}

struct Unpausing: DeedKind {
  static let action = Action.unpause
  static let abstract = "Let the clock run again; the working time of the pause is given back."
}

struct Extending: DeedKind {
  static let action = Action.extend
  static let abstract = "Grant more time for the answer, with the reason."

  @Option(help: ArgumentHelp("The new deadline; a day means its end.", valueName: "time"))
  var until: String

  func complete(_ deed: inout Deed) { deed.until = until }
}

struct Escalating: DeedKind {
  static let action = Action.escalate
  static let abstract = "Take a case up to the next level."
}

struct Supervising: DeedKind {
  static let action = Action.supervise
  static let abstract = "Put a case under supervision."
}

struct Instructing: DeedKind {
  static let action = Action.instruct
  static let abstract = "Give a leader's instruction."
}
