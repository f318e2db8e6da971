internal import Casework
internal import SQLite

extension CaseStore {
  /// Puts into the outbox whom an event is to be told to; nothing but case, event and audience stands there.
  func enqueue(_ event: Event, of loaded: LoadedCase) throws(StoreError) {
    let possible = NoticeAudience.audiences(of: event.action)
    guard !possible.isEmpty else { return }
    let wanted = try noticeAudiences()
    for audience in possible where wanted.contains(audience) {
      if audience == .reporter, try !hasContact(loaded.id) { continue }
      try enqueue(audience, event, of: loaded)
    }
  }

  private func enqueue(_ audience: NoticeAudience, _ event: Event, of loaded: LoadedCase) throws(StoreError) {
    let unit = audience == .unit ? event.target ?? loaded.sum.unit : nil
    if audience == .unit, unit == nil { return }
    let insert = try query(
      """
      INSERT INTO outbox (case_id, sequence, audience, unit_id, key, created_at, attempt_count, next_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?6)
      """)
    try insert.bind(1, loaded.id)
    try insert.bind(2, event.sequence)
    try insert.bind(3, audience.rawValue)
    try insert.bind(4, try unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) })
    try insert.bind(5, "\(loaded.number)-\(event.sequence)-\(audience.rawValue)")
    try insert.bind(6, event.at)
    try insert.run()
  }

  private func hasContact(_ id: Int64) throws(StoreError) -> Bool {
    let query = try query("SELECT 1 FROM contacts WHERE case_id = ?1")
    try query.bind(1, id)
    return try query.next()
  }
}
