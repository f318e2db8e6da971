import ArgumentParser
import Casework

/// An action with the options that are its own.
protocol DeedKind: ParsableArguments {
  static var action: Action { get }
  /// Adds what its own options say.
  func complete(_ deed: inout Deed)
}

extension DeedKind {
  func complete(_: inout Deed) {}
}

struct Dispatching: DeedKind {
  static let action = Action.dispatch

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

struct SendingBack: DeedKind {
  static let action = Action.sendBack

  @Option(help: ArgumentHelp("The code of the unit responsible.", valueName: "unit"))
  var to: String?

  func complete(_ deed: inout Deed) { deed.target = to }
}

struct Joining: DeedKind {
  static let action = Action.joinUnit

  @Option(help: ArgumentHelp("The code of the unit that joins.", valueName: "unit"))
  var to: String

  @Option(help: ArgumentHelp("By when it has to contribute; by the time limits where left out.", valueName: "time"))
  var until: String?

  func complete(_ deed: inout Deed) { (deed.target, deed.until) = (to, until) }
}

struct Extending: DeedKind {
  static let action = Action.extend

  @Option(help: ArgumentHelp("The new deadline; a day means its end.", valueName: "time"))
  var until: String

  func complete(_ deed: inout Deed) { deed.until = until }
}
