internal import Casework
internal import SQLite

extension CaseStore {
  /// The returns, extensions and pauses of a case, in order.
  func unitEvents(of id: Int64) throws(StoreError) -> [UnitEvent<String>] {
    let query = try query(
      """
      SELECT v.action, v.at, v.dispatched_at, u.code FROM unit_events v LEFT JOIN units u ON u.id = v.unit_id
      WHERE v.case_id = ?1 ORDER BY v.position
      """)
    try query.bind(1, id)
    var events: [UnitEvent<String>] = []
    while try query.next() {
      events.append(UnitEvent(try query.countedEvent(from: 0), unit: query.optionalString(3)))
    }
    return events
  }

  /// Adds what has come to a case's returns, extensions and pauses.
  func insertUnitEvents(_ events: [UnitEvent<String>], from first: Int, of id: Int64) throws(StoreError) {
    for (position, entry) in events.enumerated().dropFirst(first) {
      let insert = try query("INSERT INTO unit_events VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      try insert.bind(1, id)
      try insert.bind(2, position)
      try insert.bind(3, entry.event.action.rawValue)
      try insert.bind(4, try entry.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) })
      try insert.bind(5, entry.event.at)
      try insert.bind(6, entry.event.dispatchedAt)
      try insert.run()
    }
  }
}

extension Query {
  /// Reads action, moment and dispatch from a column on.
  func countedEvent(from column: Int) throws(StoreError) -> CountedEvent {
    CountedEvent(
      try value(column, of: Names.actions), at: timestamp(column + 1), dispatchedAt: optionalTimestamp(column + 2))
  }
}
