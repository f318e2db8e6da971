internal import Casework
internal import SQLite

extension CaseStore {
  /// The cases that wait, the most urgent first; those without a deadline come first of all.
  ///
  /// - Parameters:
  ///   - list: which ones.
  ///   - limit: at most so many.
  /// - Returns: the cases, as lines of the list.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func workList(_ list: WorkList, limit: Int = 200) throws(StoreError) -> [WorkItem] {
    let query = try query(list.sql)
    try query.bind(1, limit)
    switch list {
    case .inbox: break
    case .unit(let code): try query.bind(2, try requiredID(in: .units, of: code))
    case .overdue(let moment): try query.bind(2, moment)
    }
    var items: [WorkItem] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      items.append(
        WorkItem(
          number: number, kind: try query.value(1, of: Names.kinds), state: try query.value(2, of: Names.states),
          receivedAt: query.timestamp(3), answerDue: query.optionalTimestamp(4), eventCount: query.int(5)))
    }
    return items
  }
}

extension WorkList {
  var sql: StaticString {
    switch self {
    case .inbox:
      """
      SELECT number, kind, state, received_at, answer_due, event_count FROM cases
      WHERE state IN ('received', 'returned') AND id NOT IN (SELECT case_id FROM holds WHERE outcome = 0)
      ORDER BY answer_due, id LIMIT ?1
      """
    case .unit:
      """
      SELECT number, kind, state, received_at, answer_due, event_count FROM cases
      WHERE unit_id = ?2 AND state IN ('dispatched', 'signed', 'contacted') ORDER BY answer_due, id LIMIT ?1
      """
    case .overdue:
      """
      SELECT number, kind, state, received_at, answer_due, event_count FROM cases
      WHERE (state IN ('received', 'returned') OR state IN ('dispatched', 'signed') OR state = 'contacted') AND answer_due < ?2
      ORDER BY answer_due, id LIMIT ?1
      """
    }
  }
}
