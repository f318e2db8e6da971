internal import SQLite

/// A point in the store's life that a build can remember.
public struct BuildMark: Hashable, Sendable {
  /// Which life: a restored database has another one.
  public let life: String
  /// How many changes there had been.
  public let revision: Int64
  /// The id of the newest case.
  public let newestCase: Int64

  /// A mark as it was remembered.
  public init(life: String, revision: Int64, newestCase: Int64) {
    self.life = life
    self.revision = revision
    self.newestCase = newestCase
  }
}

/// What has changed since a mark.
public struct CaseChanges: Hashable, Sendable {
  /// The mark to remember now.
  public let mark: BuildMark
  /// The ids of the cases that are new or changed, or whose publication did, ascending; nil where that is not known any more and
  /// everything has to be looked at.
  public let caseIDs: [Int64]?
}

extension CaseStore {
  /// The cases that are new or changed since a build.
  ///
  /// - Parameter mark: what that build remembered; nil for a first build.
  /// - Returns: the changed cases and the mark to remember now.
  /// - Throws: ``StoreError``.
  public func changes(since mark: BuildMark?) throws(StoreError) -> CaseChanges {
    try withSnapshot { () throws(StoreError) in
      let life = try setting("life") ?? ""
      let (oldest, newest, newestCase) = try revisions()
      let now = BuildMark(life: life, revision: newest, newestCase: newestCase)
      guard let mark, mark.life == life, mark.revision <= newest, mark.revision >= oldest - 1 else {
        return CaseChanges(mark: now, caseIDs: nil)
      }
      return CaseChanges(mark: now, caseIDs: try changedCases(since: mark))
    }
  }

  /// Forgets the changes before a mark; older marks then mean that everything has to be looked at.
  ///
  /// - Parameter mark: the mark of the oldest build that is still of interest.
  /// - Throws: ``StoreError``.
  public func forgetChanges(before mark: BuildMark) throws(StoreError) {
    try write { () throws(StoreError) in
      let forget = try query("DELETE FROM changes WHERE revision < min(?1, (SELECT max(revision) FROM changes))")
      try forget.bind(1, mark.revision)
      try forget.run()
    }
  }

  private func revisions() throws(StoreError) -> (oldest: Int64, newest: Int64, newestCase: Int64) {
    let query = try query(
      """
      SELECT (SELECT min(revision) FROM changes), (SELECT max(revision) FROM changes), (SELECT max(id) FROM cases)
      """)
    return try query.next() ? (query.int64(0), query.int64(1), query.int64(2)) : (0, 0, 0)
  }

  private func changedCases(since mark: BuildMark) throws(StoreError) -> [Int64] {
    let query = try query(
      """
      SELECT case_id FROM changes WHERE revision > ?1 UNION SELECT id FROM cases WHERE id > ?2 ORDER BY 1
      """)
    try query.bind(1, mark.revision)
    try query.bind(2, mark.newestCase)
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    return ids
  }
}
