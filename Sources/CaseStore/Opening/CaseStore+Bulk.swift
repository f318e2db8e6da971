internal import SQLite

extension CaseStore {
  /// Does thousands of changes in one transaction: all of them are kept, or none.
  ///
  /// The store's functions work inside as they do outside. When one throws, give the transaction up by throwing on,
  /// except for the errors that name an unknown code, a refusal or a change meanwhile: those changed nothing.
  /// - Parameter body: the work; what it throws rolls everything back.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws, or ``StoreError``.
  public func withBulkTransaction<Result>(_ body: () throws -> Result) throws -> Result {
    defer {
      (keptRules, keptAutomaticRules, keptAudiences) = (nil, nil, nil)
      keptIDs = [:]
    }
    do {
      return try connection.transaction { () throws(BulkFailure) in
        do {
          try makeSureOfFile()
          keptRules = try rules()
          keptAutomaticRules = try automaticRules()
          keptAudiences = try noticeAudiences()
          return try body()
        } catch {
          throw BulkFailure.ofBody(error)
        }
      }
    } catch {
      switch error {
      case .ofBody(let failure): throw failure
      case .ofTransaction(let failure): throw StoreError(failure)
      }
    }
  }
}

private enum BulkFailure: SQLiteErrorCarrier {
  case ofTransaction(SQLiteError)
  case ofBody(any Error)

  init(_ error: SQLiteError) { self = .ofTransaction(error) }
}
