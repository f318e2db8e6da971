import Casework

/// One case as a brief sees it: as it stood at the end of the brief's last day.
struct BriefCase {
  let facts: CaseFacts
  /// The position of the unit that had it then; nil for none.
  let unit: Int?
  /// What happened while that unit had it.
  let factsOfUnit: CaseFacts
  /// What happened while others had it, by their positions.
  let former: [(unit: Int, events: [CountedEvent])]
  /// Positions of the places and categories whose tables it stands in.
  let place: Int?
  let category: Int?
  /// The position of its own category, as narrow as it is filed.
  let ownCategory: Int?
}
