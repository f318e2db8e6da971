internal import Casework
internal import SQLite

/// A case whose row is not what its events add up to.
public struct HistoryDifference: Hashable, Sendable {
  /// The case's number.
  public let number: String
  /// The columns that differ; `events` where the history itself is against the transition table or has gaps.
  public let columns: [String]
}

extension HistoryDifference: CustomStringConvertible {
  /// Which case, what of it differs, and what to do.
  public var description: String {
    columns == ["events"]
      ? "\(number): its events have gaps or are against the transition table. Restore the last backup and keep this file."
      : "\(number): \(columns.joined(separator: ", ")) of its row differ from what its events add up to. "
        + "The events hold; restore the last backup, or set the row right, and keep this file."
  }
}

extension CaseStore {
  /// Adds up every case's events anew and compares the sum with its row.
  ///
  /// - Returns: what differs; empty for a sound store.
  /// - Throws: ``StoreError``.
  public func verifyHistories() throws(StoreError) -> [HistoryDifference] {
    try withSnapshot { () throws(StoreError) in
      let cases = try query("SELECT id, number FROM cases ORDER BY id")
      var differences: [HistoryDifference] = []
      while try cases.next() {
        let columns = try differingColumns(ofCase: cases.int64(0))
        if !columns.isEmpty { differences.append(HistoryDifference(number: cases.string(1), columns: columns)) }
      }
      return differences
    }
  }

  private func differingColumns(ofCase id: Int64) throws(StoreError) -> [String] {
    guard var row = try loadedCase(id: id)?.sum else { return [] }
    row.unitEvents = try unitEvents(of: id)
    let history = try events(of: id)
    guard history.map(\.sequence) == Array(1..<history.count + 1), let sum = try? Case(history: history) else {
      return ["events"]
    }
    return row == sum ? [] : Self.columns(where: row, differsFrom: sum)
  }

  /// Named as the columns are.
  private static func columns(where row: Case, differsFrom sum: Case) -> [String] {
    let comparisons = [
      ("state", row.state != sum.state), ("received_at", row.receivedAt != sum.receivedAt),
      ("unit_id", row.unit != sum.unit), ("dispatched_at", row.dispatchedAt != sum.dispatchedAt),
      ("signed_at", row.signedAt != sum.signedAt), ("contacted_at", row.contactedAt != sum.contactedAt),
      ("answered_at", row.answeredAt != sum.answeredAt), ("closed_at", row.closedAt != sum.closedAt),
      ("rated_at", row.ratedAt != sum.ratedAt), ("sign_due", row.deadlines.sign != sum.deadlines.sign),
      ("contact_due", row.deadlines.contact != sum.deadlines.contact),
      ("answer_due", row.deadlines.answer != sum.deadlines.answer),
      ("plan_due", row.deadlines.plan != sum.deadlines.plan), ("return_count", row.returnCount != sum.returnCount),
      ("reopen_count", row.reopenCount != sum.reopenCount),
      ("extension_count", row.extensionCount != sum.extensionCount),
      ("grade", row.grade != sum.grade), ("resolution", row.resolution != sum.resolution),
      ("earlier_id", row.earlierCase != sum.earlierCase), ("event_count", row.eventCount != sum.eventCount),
      ("flags", row.flags != sum.flags), ("paused_at", row.pausedAt != sum.pausedAt),
      ("pause_count", row.pauseCount != sum.pauseCount),
      ("escalation_level", row.escalationLevel != sum.escalationLevel),
      ("supervised_at", row.supervisedAt != sum.supervisedAt),
      ("instructed_at", row.instructedAt != sum.instructedAt), ("promised_at", row.planDue != sum.planDue),
      ("followed_up_at", row.followedUpAt != sum.followedUpAt),
      ("looked_back_at", row.lookedBackAt != sum.lookedBackAt), ("co_units", row.coUnits != sum.coUnits),
      ("unit_events", row.unitEvents != sum.unitEvents),
    ]
    return comparisons.filter(\.1).map(\.0)
  }
}
