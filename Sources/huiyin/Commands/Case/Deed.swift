import Casework

/// Something to be done to a case, as the command line or a line of a batch says it.
struct Deed {
  var action: Action
  /// The case's number as typed.
  var number: String
  var actor = NamedActor()
  /// When, as typed; nil for now.
  var at: String?
  var text: String?
  /// How many events the case had when the decision was made.
  var expected: Int?
  /// The code of the unit it is addressed to.
  var target: String?
  /// Whether the unit is the one that the rules suggest.
  var isAsSuggested = false
  /// A new deadline or a promised day, as typed.
  var until: String?
  /// The number of the earlier case of a merger, as typed.
  var earlier: String?
  var outcome: FollowUpOutcome?
  var grade: Grade?
  var resolution: Resolution?
  var flags: Set<TimeLimit.Flag>?

  init(action: Action, number: String) {
    self.action = action
    self.number = number
  }
}
