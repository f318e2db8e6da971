import ArgumentParser
import Casework

/// The actions on a case that has its answer, or will never have one.
struct FollowingUp: DeedKind {
  static let action = Action.followUp

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

  @Option(help: "Whether it is still solved.")
  var resolution: Resolution?

  func complete(_ deed: inout Deed) { deed.resolution = resolution }
}

struct Confirming: DeedKind {
  static let action = Action.confirm

  @Option(help: "Whether it is solved, as seen on the spot.")
  var resolution: Resolution?

  func complete(_ deed: inout Deed) { deed.resolution = resolution }
}

struct Merging: DeedKind {
  static let action = Action.merge

  @Option(help: ArgumentHelp("The number of the earlier case.", valueName: "number"))
  var into: String

  func complete(_ deed: inout Deed) { deed.earlier = into }
}

struct Shelving: DeedKind {
  static let action = Action.shelve

  @Option(help: ArgumentHelp("The day the plan promises.", valueName: "day"))
  var until: String

  func complete(_ deed: inout Deed) { deed.until = until }
}
