/// What sends a text to a person: the topics that the anonymiser looks for.
public enum DraftFlag: String, CaseIterable, Hashable, Sendable {
  /// A child or somebody's pupil.
  case minor
  /// Somebody's illness, pregnancy or disability.
  case illness
  /// A crime or somebody's violence.
  case crime

  /// Its place in the stored number.
  var bit: Int64 {
    switch self {
    case .minor: 1
    case .illness: 2
    case .crime: 4
    }
  }
}

/// What a look at a waiting text found, kept so that the queue can be filtered; the text itself is read again before it is published.
public struct DraftFacts: Hashable, Sendable {
  /// What sends it to a person.
  public var flags: [DraftFlag]
  /// How many passages were found.
  public var findingCount: Int
  /// How sure the least sure finding is, from 0 to 1; 1 where nothing was found.
  public var leastConfidence: Double

  /// What was found.
  public init(flags: [DraftFlag], findingCount: Int, leastConfidence: Double) {
    self.flags = flags
    self.findingCount = findingCount
    self.leastConfidence = leastConfidence
  }
}
