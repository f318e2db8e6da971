internal import SQLite

extension CaseStore {
  /// A cursor over all cases' facts, in the order of their ids.
  ///
  /// - Throws: ``StoreError``.
  public func caseFacts() throws(StoreError) -> CaseFactCursor { try CaseFactCursor(self) }

  /// The ids of all published cases, ascending: what workers cut chunks from.
  ///
  /// - Throws: ``StoreError``.
  public func publishedCaseIDs() throws(StoreError) -> [Int64] {
    let query = try query(Self.idsOfPublished)
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    return ids
  }

  static let idsOfPublished: StaticString = """
    SELECT case_id FROM publications INDEXED BY publications_shown WHERE state = 'published' ORDER BY case_id
    """

  /// Does `body` on one state of the database throughout; writers cannot commit meanwhile.
  ///
  /// - Parameter body: reading only.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withSnapshot<Result: ~Copyable>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    connection.isInTransaction ? try body() : try connection.readTransaction(body)
  }
}
