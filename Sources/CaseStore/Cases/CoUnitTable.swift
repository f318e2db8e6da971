internal import Casework
internal import SQLite

extension CaseStore {
  /// The co-units of a case, in the order they joined.
  func coUnits(of id: Int64) throws(StoreError) -> [CoUnit] {
    let query = try query(
      """
      SELECT u.code, c.due, c.contributed_at FROM co_units c JOIN units u ON u.id = c.unit_id
      WHERE c.case_id = ?1 ORDER BY c.position
      """)
    try query.bind(1, id)
    var coUnits: [CoUnit] = []
    while try query.next() {
      coUnits.append(
        CoUnit(
          unit: query.string(0), due: query.optionalTimestamp(1), contributedAt: query.optionalTimestamp(2)))
    }
    return coUnits
  }

  /// Brings the rows of a case's co-units up to date.
  func writeCoUnits(_ coUnits: [CoUnit], of id: Int64) throws(StoreError) {
    let delete = try query("DELETE FROM co_units WHERE case_id = ?1")
    try delete.bind(1, id)
    try delete.run()
    for (position, coUnit) in coUnits.enumerated() {
      let insert = try query("INSERT INTO co_units VALUES (?1, ?2, ?3, ?4, ?5)")
      try insert.bind(1, id)
      try insert.bind(2, position)
      try insert.bind(3, try requiredID(in: .units, of: coUnit.unit))
      try insert.bind(4, coUnit.due)
      try insert.bind(5, coUnit.contributedAt)
      try insert.run()
    }
  }
}
