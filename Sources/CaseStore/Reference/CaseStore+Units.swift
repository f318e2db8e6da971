internal import Casework
internal import SQLite

extension CaseStore {
  func writeUnits(_ units: [Unit], _ summary: inout SynchronizeSummary) throws(StoreError) {
    for (position, unit) in units.enumerated() {
      let isNew = try id(in: .units, of: unit.code) == nil
      let place = try unit.place.map { code throws(StoreError) in try requiredID(in: .places, of: code) }
      let isChanged = try writeUnit(unit, position, place)
      if isNew { summary.added += 1 } else if isChanged { summary.changed += 1 }
    }
  }

  private func writeUnit(_ unit: Unit, _ position: Int, _ place: Int64?) throws(StoreError) -> Bool {
    let upsert = try query(
      """
      INSERT INTO units (code, name, peer_group, place_id, telephone, position, is_retired)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, peer_group = excluded.peer_group,
        place_id = excluded.place_id, telephone = excluded.telephone, position = excluded.position,
        is_retired = excluded.is_retired
      WHERE (name, peer_group, place_id, telephone, position, is_retired) IS NOT (excluded.name, excluded.peer_group,
        excluded.place_id, excluded.telephone, excluded.position, excluded.is_retired)
      """)
    try upsert.bind(1, unit.code)
    try upsert.bind(2, unit.name)
    try upsert.bind(3, unit.peerGroup)
    try upsert.bind(4, place)
    try upsert.bind(5, unit.telephone)
    try upsert.bind(6, position)
    try upsert.bind(7, unit.isRetired)
    return try changes(upsert)
  }
}
