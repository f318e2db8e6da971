internal import Casework
internal import SQLite

extension CaseStore {
  /// How many reports are compared at most: those of one place and category within the set time, the newest first.
  private static let comparedAtMost = 200

  /// Earlier cases of the same place and category that say nearly the same, the most alike first.
  ///
  /// - Parameters:
  ///   - file: the case.
  ///   - days: how many days earlier they may be; 0 suggests none.
  /// - Returns: the earlier cases.
  /// - Throws: ``StoreError``.
  public func likelyDuplicates(of file: CaseFile, withinDays days: Int) throws(StoreError) -> [LikelyDuplicate] {
    guard days > 0, let place = file.place else { return [] }
    let query = try query(Self.sameSpot)
    try query.bind(1, try requiredID(in: .places, of: place))
    try query.bind(2, try file.category.map { code throws(StoreError) in try requiredID(in: .categories, of: code) })
    try query.bind(3, file.sum.receivedAt + -Int64(days) * 86_400)
    try query.bind(4, file.sum.receivedAt)
    try query.bind(5, file.number.description)
    try query.bind(6, Self.comparedAtMost)
    let mine = Similarity(file.text)
    var found: [LikelyDuplicate] = []
    while try query.next() {
      let likeness = mine.with(Similarity(query.string(3)))
      guard likeness >= Similarity.suggestsDuplicate, let number = CaseNumber(typed: query.string(0)) else { continue }
      found.append(
        LikelyDuplicate(
          number: number, state: try query.value(1, of: Names.states), receivedAt: query.timestamp(2),
          text: query.string(3), likeness: likeness))
    }
    return found.sorted { $0.likeness > $1.likeness }
  }

  static let sameSpot: StaticString = """
    SELECT c.number, c.state, c.received_at, r.text
    FROM cases c INDEXED BY cases_by_place JOIN reports r ON r.case_id = c.id
    WHERE c.place_id = ?1 AND c.category_id IS ?2 AND c.received_at >= ?3 AND c.received_at <= ?4
      AND c.number < ?5 AND c.state NOT IN ('merged', 'withdrawn', 'declined')
    ORDER BY c.received_at DESC LIMIT ?6
    """
}
