public import Casework
internal import SQLite

extension CaseStore {
  /// When the earliest report came in; nil where there is none.
  ///
  /// - Throws: ``StoreError``.
  public func firstReportAt() throws(StoreError) -> Timestamp? {
    let query = try query("SELECT min(received_at) FROM cases")
    return try query.next() ? query.optionalTimestamp(0) : nil
  }
}
