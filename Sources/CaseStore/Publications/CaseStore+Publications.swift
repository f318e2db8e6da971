public import Casework
internal import SQLite

extension CaseStore {
  /// Makes a text of a case public.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - text: what the public reads, redacted.
  ///   - role: who decided it.
  ///   - user: the login of whoever decided; nil for the portal itself.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`; `reporterObjects` where the reporter asked that it is not published.
  public func publish(
    _ number: CaseNumber, _ text: PublicText, by role: Role, user: String? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      guard try !reporterObjects(id) else { throw .reporterObjects(number.description) }
      try upsertPublication(of: id, text, by: role, at: moment)
      try log(
        .publish, on: id, by: role, user: try user.map { login throws(StoreError) in try userID(login) }, reason: nil,
        at: moment)
    }
  }

  /// Decides against making a case public.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - reason: why.
  ///   - role: who decided it.
  ///   - user: the login of whoever decided; nil for the portal itself.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func withhold(
    _ number: CaseNumber, reason: String, by role: Role, user: String? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try decide(.withheld, .withhold, number, reason, by: role, user: user, at: moment)
  }

  /// Takes a published case off the site; its text stays in the store.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - reason: why.
  ///   - role: who decided it.
  ///   - user: the login of whoever decided; nil for the portal itself.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func withdraw(
    _ number: CaseNumber, reason: String, by role: Role, user: String? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try decide(.withdrawn, .withdraw, number, reason, by: role, user: user, at: moment)
  }

  private func reporterObjects(_ id: Int64) throws(StoreError) -> Bool {
    let query = try query("SELECT wants_no_publication FROM cases WHERE id = ?1")
    try query.bind(1, id)
    return try query.next() && query.bool(0)
  }

  private func decide(
    _ state: PublicationState, _ deed: PublicationDeed.Deed, _ number: CaseNumber, _ reason: String, by role: Role,
    user: String?, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let decide = try query(
        """
        INSERT INTO publications (case_id, state, decided_by, decided_at, reason, title, question, answer)
        VALUES (?1, ?2, ?3, ?4, ?5, '', '', '')
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, decided_by = excluded.decided_by,
          decided_at = excluded.decided_at, reason = excluded.reason
        """)
      let id = try caseID(number.description)
      try decide.bind(1, id)
      try decide.bind(2, state.rawValue)
      try decide.bind(3, role.rawValue)
      try decide.bind(4, moment)
      try decide.bind(5, reason)
      try decide.run()
      try log(
        deed, on: id, by: role, user: try user.map { login throws(StoreError) in try userID(login) }, reason: reason,
        at: moment)
    }
  }

  func upsertPublication(
    of id: Int64, _ text: PublicText, by role: Role, at moment: Timestamp
  ) throws(StoreError) {
    let upsert = try query(
      """
      INSERT INTO publications (case_id, state, decided_by, decided_at, title, question, answer)
      VALUES (?1, 'published', ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (case_id) DO UPDATE SET state = 'published', decided_by = excluded.decided_by, reason = NULL,
        decided_at = excluded.decided_at, title = excluded.title, question = excluded.question,
        answer = excluded.answer
      """)
    try upsert.bind(1, id)
    try upsert.bind(2, role.rawValue)
    try upsert.bind(3, moment)
    try upsert.bind(4, text.title)
    try upsert.bind(5, text.question)
    try upsert.bind(6, text.answer)
    try upsert.run()
  }
}
