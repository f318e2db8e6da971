import Casework

/// What is special about a case from its beginning.
struct CaseTraits: Hashable, Sendable {
  /// Goes to the wrong unit first.
  var isReturned = false
  /// 联办.
  var isJoint = false
  /// 历史遗留.
  var isLongStanding = false
  /// 批示.
  var isInstructed = false
  /// Waits for something that the reporter is asked for.
  var isPaused = false

  /// Whether anything is special about it.
  var isSpecial: Bool { self != CaseTraits() }

  /// What decides the time limits.
  var flags: Set<TimeLimit.Flag> {
    var flags: Set<TimeLimit.Flag> = []
    if isJoint { flags.insert(.joint) }
    if isLongStanding { flags.insert(.longStanding) }
    return flags
  }
}
