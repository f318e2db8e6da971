internal import Casework
internal import SQLite

/// A case that an earlier import brought.
struct PresentCase {
  var id: Int64
  var isAnswered: Bool
  var isAsImported: Bool
  var saysTheSame: Bool
}

extension CaseStore {
  func findImported(_ imported: ImportedCase) throws(StoreError) -> PresentCase? {
    let query = try query(
      """
      SELECT c.id, c.state, c.event_count, r.text = ?3 AND r.subject IS ?4 AND r.location IS ?5
      FROM cases c JOIN reports r ON r.case_id = c.id
      WHERE c.source = ?1 AND c.source_id = ?2
      """)
    try query.bind(1, imported.source)
    try query.bind(2, imported.sourceID)
    try query.bind(3, imported.text)
    try query.bind(4, imported.subject)
    try query.bind(5, imported.location)
    guard try query.next() else { return nil }
    let state = try query.value(1, of: Names.states)
    return PresentCase(
      id: query.int64(0), isAnswered: !state.isOpen, isAsImported: query.int(2) <= 2, saysTheSame: query.bool(3))
  }

  func compare(
    _ imported: ImportedCase, with present: PresentCase, at moment: Timestamp
  ) throws(StoreError) -> ImportOutcome {
    guard present.saysTheSame else { return .differs }
    guard let answer = imported.answer else { return .present }
    if present.isAnswered { return try lastAnswer(of: present.id) == answer.text ? .present : .differs }
    guard present.isAsImported else { return .differs }
    return try addAnswer(of: imported, to: present.id, at: moment)
  }

  private func lastAnswer(of id: Int64) throws(StoreError) -> String? {
    let query = try query(
      "SELECT text FROM events WHERE case_id = ?1 AND action = 'answer' ORDER BY sequence DESC LIMIT 1")
    try query.bind(1, id)
    return try query.next() ? query.optionalString(0) : nil
  }

  /// The answer came in a later export: what is new of its history is added.
  private func addAnswer(
    of imported: ImportedCase, to id: Int64, at moment: Timestamp
  ) throws(StoreError) -> ImportOutcome {
    guard let loaded = try loadedCase(id: id) else { return .differs }
    let history = imported.history(unit: loaded.sum.unit)
    let fresh = history.dropFirst(loaded.sum.eventCount)
    var sum = loaded.sum
    let unit = try loaded.sum.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) }
    for event in fresh {
      try apply(event, to: &sum)
      try insertImported(event, of: id, unit: unit)
    }
    try update(id, from: loaded.stored, to: sum)
    if let text = imported.publication { try upsertPublication(of: id, text, by: .system, at: moment) }
    return .answered
  }
}
