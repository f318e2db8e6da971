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
  ///   - reason: what was decided about the topics that need a person; nil where there was none.
  ///   - version: how far the publication had come when it was decided; nil where that makes no difference.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`; `reporterObjects` where the reporter asked that it is not published;
  ///   `publicationChanged`.
  public func publish(
    _ number: CaseNumber, _ text: PublicText, by role: Role, user: String? = nil, reason: String? = nil,
    expecting version: PublicationVersion? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      guard try !reporterObjects(id) else { throw .reporterObjects(number.description) }
      try makeSure(id, isStill: version)
      try upsertPublication(of: id, text, by: role, at: moment)
      try log(
        .publish, on: id, by: role, user: try user.map { login throws(StoreError) in try userID(login) },
        reason: reason, at: moment)
    }
  }

  /// Decides against making a case public.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - ground: why, as it is counted in public.
  ///   - reason: why, in words for the record.
  ///   - role: who decided it.
  ///   - user: the login of whoever decided; nil for the portal itself.
  ///   - version: how far the publication had come when it was decided; nil where that makes no difference.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`, `publicationChanged`.
  public func withhold(
    _ number: CaseNumber, _ ground: WithholdingGround = .other, reason: String, by role: Role, user: String? = nil,
    expecting version: PublicationVersion? = nil, at moment: Timestamp
  ) throws(StoreError) {
    let decision = Decision(state: .withheld, deed: .withhold, ground: ground, reason: reason, role: role, user: user)
    try decide(decision, number, expecting: version, at: moment)
  }

  /// Takes a published case off the site; its text stays in the store.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - reason: why.
  ///   - role: who decided it.
  ///   - user: the login of whoever decided; nil for the portal itself.
  ///   - version: how far the publication had come when it was decided; nil where that makes no difference.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`, `publicationChanged`.
  public func withdraw(
    _ number: CaseNumber, reason: String, by role: Role, user: String? = nil,
    expecting version: PublicationVersion? = nil, at moment: Timestamp
  ) throws(StoreError) {
    let decision = Decision(state: .withdrawn, deed: .withdraw, ground: nil, reason: reason, role: role, user: user)
    try decide(decision, number, expecting: version, at: moment)
  }

  /// Puts a withheld or withdrawn case back among those that wait for a decision.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - reason: why.
  ///   - role: who decided it.
  ///   - user: the login of whoever decided; nil for the portal itself.
  ///   - version: how far the publication had come when it was decided; nil where that makes no difference.
  ///   - moment: when.
  /// - Throws: ``StoreError``: `unknownCase`, `publicationChanged`.
  public func redraft(
    _ number: CaseNumber, reason: String, by role: Role, user: String? = nil,
    expecting version: PublicationVersion? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let decision = Decision(state: .draft, deed: .redraft, ground: nil, reason: reason, role: role, user: user)
      try decide(decision, number, expecting: version, at: moment)
      let queue = try query(
        """
        INSERT OR REPLACE INTO publication_queue
        SELECT id, answered_at FROM cases WHERE number = ?1 AND answered_at IS NOT NULL
        """)
      try queue.bind(1, number.description)
      try queue.run()
    }
  }

  /// Keeps a case off the site because its reporter asks for it, or takes it off; tells whether anything changed.
  func keepOffSite(_ id: Int64, by role: Role, user: String?, at moment: Timestamp) throws(StoreError) -> Bool {
    let ask = try query("UPDATE cases SET wants_no_publication = 1 WHERE id = ?1 AND NOT wants_no_publication")
    try ask.bind(1, id)
    let isNew = try changes(ask)
    let isPublished: Bool? = try publicationStands(id)
    guard let isPublished else { return isNew }
    let decision = Decision(
      state: isPublished ? .withdrawn : .withheld, deed: isPublished ? .withdraw : .withhold,
      ground: isPublished ? nil : .reporter, reason: nil, role: role, user: user)
    try decide(decision, id, at: moment)
    return true
  }

  /// True where the public reads the case, false where it waits, nil where nothing is to be decided.
  private func publicationStands(_ id: Int64) throws(StoreError) -> Bool? {
    let query = try query(
      """
      SELECT p.state, EXISTS (SELECT 1 FROM publication_queue q WHERE q.case_id = c.id)
      FROM cases c LEFT JOIN publications p ON p.case_id = c.id WHERE c.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return nil }
    let state = query.optionalString(0).flatMap { PublicationState(rawValue: $0) }
    if state == .published { return true }
    return state == .draft || query.bool(1) ? false : nil
  }

  private func reporterObjects(_ id: Int64) throws(StoreError) -> Bool {
    let query = try query("SELECT wants_no_publication FROM cases WHERE id = ?1")
    try query.bind(1, id)
    return try query.next() && query.bool(0)
  }

  private func decide(
    _ decision: Decision, _ number: CaseNumber, expecting version: PublicationVersion?, at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      try makeSure(id, isStill: version)
      try decide(decision, id, at: moment)
    }
  }

  private func decide(_ decision: Decision, _ id: Int64, at moment: Timestamp) throws(StoreError) {
    let decide = try query(
      """
      INSERT INTO publications (case_id, state, decided_by, decided_at, reason, ground, title, question, answer)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', '', '')
      ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, decided_by = excluded.decided_by,
        decided_at = excluded.decided_at, reason = excluded.reason, ground = excluded.ground
      """)
    try decide.bind(1, id)
    try decide.bind(2, decision.state.rawValue)
    try decide.bind(3, decision.role.rawValue)
    try decide.bind(4, moment)
    try decide.bind(5, decision.reason)
    try decide.bind(6, decision.ground?.rawValue)
    try decide.run()
    let user = try decision.user.map { login throws(StoreError) in try userID(login) }
    try log(decision.deed, on: id, by: decision.role, user: user, reason: decision.reason, at: moment)
    if decision.state != .draft { try withdrawPhotos(of: id, by: decision.role, user: user, at: moment) }
  }

  func upsertPublication(
    of id: Int64, _ text: PublicText, by role: Role, at moment: Timestamp
  ) throws(StoreError) {
    let upsert = try query(
      """
      INSERT INTO publications (case_id, state, decided_by, decided_at, title, question, answer)
      VALUES (?1, 'published', ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (case_id) DO UPDATE SET state = 'published', decided_by = excluded.decided_by, reason = NULL,
        ground = NULL, decided_at = excluded.decided_at, title = excluded.title, question = excluded.question,
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

/// A decision for or against the publication of a case.
private struct Decision {
  let state: PublicationState
  let deed: PublicationDeed.Deed
  let ground: WithholdingGround?
  let reason: String?
  let role: Role
  let user: String?
}
