internal import CSQLite

extension Connection {
  /// Does `body` in one durable transaction: all of it is on disk when this returns, or none of it happened.
  ///
  /// Writers line up first (see `WriteQueue`), then `BEGIN IMMEDIATE` takes SQLite's lock: a transaction that reads
  /// first and asks for the lock later would fail under load.
  ///
  /// The closure states what it throws, `{ () throws(SQLiteError) in … }`: the compiler would take it for `any Error`.
  /// - Parameter body: the work. If it throws, everything is rolled back.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or an `SQLiteError` carried in the same type; reason `busy` when it was not this
  ///   writer's turn within the limit.
  public func transaction<Result: ~Copyable, Failure: SQLiteErrorCarrier>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    do {
      try enterQueue()
    } catch {
      throw Failure(error)
    }
    defer { queue?.leave() }
    return try between("BEGIN IMMEDIATE", body)
  }

  /// Lets `body` see one state of the database throughout. Writers cannot commit meanwhile: keep it short.
  /// - Parameter body: reading only.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or an `SQLiteError` carried in the same type.
  public func readTransaction<Result: ~Copyable, Failure: SQLiteErrorCarrier>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try between("BEGIN DEFERRED", body)
  }

  private func enterQueue() throws(SQLiteError) {
    guard !isInTransaction else { throw .nestedTransaction(path) }
    guard queue != nil else { throw .readOnlyConnection(path) }
    try queue?.enter()
  }

  private func between<Result: ~Copyable, Failure: SQLiteErrorCarrier>(
    _ begin: StaticString, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try run(begin, failingAs: Failure.self)
    do throws(Failure) {
      let result = try body()
      try run("COMMIT", failingAs: Failure.self)
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  private func run<Failure: SQLiteErrorCarrier>(
    _ sql: StaticString, failingAs: Failure.Type
  ) throws(Failure) {
    do {
      try run(sql)
    } catch {
      throw Failure(error)
    }
  }

  /// After a full disk or a failed write SQLite has rolled back already.
  private func rollBack() {
    if isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }
}
