import ArgumentParser
import Casework

/// The actions on a case that has its answer, or will never have one.
struct FollowingUp: DeedKind {
  static let action = Action.followUp
  static let abstract = "Say what a follow-up with the reporter gave. An unhappy one takes the case up again, by rule."

  @Option(help: "Whether the reporter was reached.")
  var outcome: FollowUpOutcome

  @Option(help: "What the reporter says of the result.")
  var grade: Grade?

  @Option(help: "Whether it is solved, as the reporter says.")
  var resolution: Resolution?

  func complete(_ deed: inout Deed) {
    (deed.outcome, deed.grade, deed.resolution) = (outcome, grade, resolution)
  }
}

struct LookingBack: DeedKind {
  static let action = Action.lookBack
  static let abstract = "Say whether the result of a closed case has lasted."

  @Option(help: "Whether it is still solved.")
  var resolution: Resolution?

  func complete(_ deed: inout Deed) { deed.resolution = resolution }
}

struct Confirming: DeedKind {
  static let action = Action.confirm
  static let abstract = "Say, from the spot, whether the answer is true."

  @Option(help: "Whether it is solved, as seen on the spot.")
  var resolution: Resolution?

  func complete(_ deed: inout Deed) { deed.resolution = resolution }
}

struct Closing: DeedKind {
  static let action = Action.close
  static let abstract = "Close a case."
}

struct Reopening: DeedKind {
  static let action = Action.reopen
  static let abstract = "Take an answered case up again, with the reason and a fresh deadline."
}

struct Merging: DeedKind {
  static let action = Action.merge
  static let abstract = "Merge a case into an earlier one; its reporter follows that one."

  @Option(help: ArgumentHelp("The number of the earlier case.", valueName: "number"))
  var into: String

  func complete(_ deed: inout Deed) { deed.earlier = into }
}

struct Declining: DeedKind {
  static let action = Action.decline
  static let abstract = "Decline a case, with the reason."
}

struct Shelving: DeedKind {
  static let action = Action.shelve
  static let abstract = "Shelve a long-standing problem, with its plan and the day promised."

  @Option(help: ArgumentHelp("The day the plan promises.", valueName: "day"))
  var until: String

  func complete(_ deed: inout Deed) { deed.until = until }
}

struct Resuming: DeedKind {
  static let action = Action.resume
  static let abstract = "Take a shelved case up again."
}

struct Remarking: DeedKind {
  static let action = Action.remark
  static let abstract = "Add a line to a case."
}
