public import Casework
internal import SQLite

extension CaseStore {
  /// Says of a held report, and of all that are held as one with it, what somebody found who looked.
  ///
  /// - Parameters:
  ///   - deed: what was found.
  ///   - number: the case's number.
  ///   - person: who looked, as the author of what follows from it: a decline's text is published.
  ///   - moment: now.
  /// - Returns: how many reports it was; 0 where the case is held no more.
  /// - Throws: ``StoreError``: `unknownCase`, `refused` where the role may not do it.
  public func decide(
    _ deed: HoldDeed, on number: CaseNumber, by person: HoldJudge, at moment: Timestamp
  ) throws(StoreError) -> Int {
    try write { () throws(StoreError) in
      let held = try heldAsOne(with: number)
      let user = try person.login.map { login throws(StoreError) in try userID(login) }
      for entry in held {
        let update = try query("UPDATE holds SET outcome = ?2, decided_at = ?3, user_id = ?4 WHERE case_id = ?1")
        try update.bind(1, entry.id)
        try update.bind(2, deed == .release ? 1 : 2)
        try update.bind(3, moment)
        try update.bind(4, user)
        try update.run()
        guard let event = event(deed, on: entry, person) else { continue }
        try record(event, on: entry.number, at: moment)
      }
      return held.count
    }
  }

  /// Why a case is held; nil where nothing holds it.
  func hold(of id: Int64) throws(StoreError) -> Hold? {
    let query = try query(
      """
      SELECT h.reasons, (SELECT count(*) FROM holds g WHERE g.group_id = h.group_id AND g.outcome = 0)
      FROM holds h WHERE h.case_id = ?1 AND h.outcome = 0
      """)
    try query.bind(1, id)
    return try query.next() ? Hold(reasons: Set(bits: query.int64(0)), count: query.int(1)) : nil
  }

  private typealias Entry = (id: Int64, number: CaseNumber, first: String, canFollow: Bool)

  /// The case and those held as one with it, oldest first, each with the number of the case that the others follow.
  private func heldAsOne(with number: CaseNumber) throws(StoreError) -> [Entry] {
    let query = try query(
      """
      SELECT h.case_id, c.number, f.number, f.id <> c.id AND f.state NOT IN ('declined', 'withdrawn')
      FROM holds h INDEXED BY holds_waiting JOIN cases c ON c.id = h.case_id JOIN cases f ON f.id = h.group_id
      WHERE h.outcome = 0
        AND h.group_id = (SELECT group_id FROM holds WHERE outcome = 0 AND case_id = (SELECT id FROM cases WHERE number = ?1))
      ORDER BY h.case_id
      """)
    try query.bind(1, number.description)
    var entries: [Entry] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(1)) else { continue }
      entries.append((query.int64(0), number, query.string(2), query.bool(3)))
    }
    return entries
  }

  private func event(_ deed: HoldDeed, on entry: Entry, _ person: HoldJudge) -> NewEvent? {
    if deed == .refuse { return NewEvent(.decline, by: person.role, user: person.login, text: person.reason) }
    guard entry.canFollow else { return nil }
    return NewEvent(.merge, by: person.role, user: person.login, earlierCase: entry.first)
  }
}

/// Who looked at a held report.
public struct HoldJudge: Sendable {
  /// The login; nil for the command line.
  public var login: String?
  /// In which role.
  public var role: Role
  /// What the reporter of a refused report reads.
  public var reason: String

  /// Somebody who looked.
  public init(login: String?, role: Role, reason: String) {
    self.login = login
    self.role = role
    self.reason = reason
  }
}
