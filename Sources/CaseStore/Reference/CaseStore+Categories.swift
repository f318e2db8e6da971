internal import Casework
internal import SQLite

extension CaseStore {
  func writeCategories(_ categories: [Category], _ summary: inout SynchronizeSummary) throws(StoreError) {
    var added = Set<String>()
    var changed = Set<String>()
    for (position, category) in categories.enumerated() {
      if try id(in: .categories, of: category.code) == nil { added.insert(category.code) }
      if try writeCategory(category, position) { changed.insert(category.code) }
    }
    for category in categories where try writeParent(of: category) { changed.insert(category.code) }
    summary.added += added.count
    summary.changed += changed.subtracting(added).count
  }

  private func writeCategory(_ category: Category, _ position: Int) throws(StoreError) -> Bool {
    let unit = try category.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) }
    let upsert = try query(
      """
      INSERT INTO categories (code, name, unit_id, hint, position, is_retired) VALUES (?1, ?2, ?3, ?4, ?5, 0)
      ON CONFLICT (code) DO UPDATE SET name = excluded.name, unit_id = excluded.unit_id, hint = excluded.hint,
        position = excluded.position, is_retired = 0
      WHERE (name, unit_id, hint, position, is_retired)
        IS NOT (excluded.name, excluded.unit_id, excluded.hint, excluded.position, 0)
      """)
    try upsert.bind(1, category.code)
    try upsert.bind(2, category.name)
    try upsert.bind(3, unit)
    try upsert.bind(4, category.hint)
    try upsert.bind(5, position)
    return try changes(upsert)
  }

  private func writeParent(of category: Category) throws(StoreError) -> Bool {
    let parent = try category.parent.map { code throws(StoreError) in try requiredID(in: .categories, of: code) }
    let update = try query("UPDATE categories SET parent_id = ?2 WHERE code = ?1 AND parent_id IS NOT ?2")
    try update.bind(1, category.code)
    try update.bind(2, parent)
    return try changes(update)
  }
}
