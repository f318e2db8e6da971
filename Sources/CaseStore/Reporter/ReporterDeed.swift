public import Casework

/// What a reporter can do with the own case.
public enum ReporterDeed: Hashable, Sendable {
  /// Rates the answer with this sequence number in the history, the one that was read.
  case rate(answer: Int, Grade, Resolution, text: String?)
  /// Says on the spot whether that answer is true.
  case confirm(answer: Int, Resolution, text: String?)
  /// Adds a line, having seen so many events; a clock that waits for the reporter runs again.
  case remark(String, seen: Int)
  /// Takes the case back, and off the site.
  case withdraw(reason: String?)
  /// Keeps the case off the site, or takes it off.
  case keepPrivate
}

/// What became of it.
public enum ReporterOutcome: Hashable, Sendable {
  /// It stands in the history now.
  case done
  /// It was done before: the form was sent twice.
  case alreadyDone
  /// There is another answer by now than the one that was read.
  case answeredAnew
  /// The case takes it no more.
  case notPossible
  /// Others were merged into the case and wait for its answer.
  case followedByOthers
  /// So many lines were added that another would only be noise.
  case tooMany
}
