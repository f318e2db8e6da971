internal import Casework
internal import SQLite

extension CaseStore {
  func writePlaces(_ places: [Place], _ summary: inout SynchronizeSummary) throws(StoreError) {
    // Names first, parents after: a place may have moved under one that is new.
    var added = Set<String>()
    var changed = Set<String>()
    for (position, place) in places.enumerated() {
      if try id(in: .places, of: place.code) == nil { added.insert(place.code) }
      if try writePlace(place, position) { changed.insert(place.code) }
    }
    for place in places where try writeParent(of: place) { changed.insert(place.code) }
    summary.added += added.count
    summary.changed += changed.subtracting(added).count
  }

  private func writePlace(_ place: Place, _ position: Int) throws(StoreError) -> Bool {
    let upsert = try query(
      """
      INSERT INTO places (code, name, level, former_names, position, is_retired) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level,
        former_names = excluded.former_names, position = excluded.position, is_retired = excluded.is_retired
      WHERE (name, level, former_names, position, is_retired)
        IS NOT (excluded.name, excluded.level, excluded.former_names, excluded.position, excluded.is_retired)
      """)
    try upsert.bind(1, place.code)
    try upsert.bind(2, place.name)
    try upsert.bind(3, place.level.rawValue)
    try upsert.bind(4, place.formerNames.joined(separator: "\n"))
    try upsert.bind(5, position)
    try upsert.bind(6, place.isRetired)
    return try changes(upsert)
  }

  private func writeParent(of place: Place) throws(StoreError) -> Bool {
    let parent = try place.parent.map { code throws(StoreError) in try requiredID(in: .places, of: code) }
    let update = try query("UPDATE places SET parent_id = ?2 WHERE code = ?1 AND parent_id IS NOT ?2")
    try update.bind(1, place.code)
    try update.bind(2, parent)
    return try changes(update)
  }
}
