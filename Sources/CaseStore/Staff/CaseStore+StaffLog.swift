public import Casework
internal import SQLite

/// One line of the staff log.
public struct StaffLogLine: Hashable, Sendable {
  /// When.
  public let at: Timestamp
  /// The login of who did it; nil for the command line.
  public let login: String?
  /// What was done.
  public let deed: StaffDeed
  /// To what: a login, a list and a count; nothing that a resident wrote.
  public let detail: String
}

extension CaseStore {
  /// Adds a line to the staff log, for good.
  ///
  /// - Parameters:
  ///   - deed: what was done.
  ///   - login: who did it; nil for the command line.
  ///   - detail: to what; nothing that a resident wrote.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownUser`.
  public func log(
    _ deed: StaffDeed, by login: String?, _ detail: String = "", at moment: Timestamp
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let user = try login.map { name throws(StoreError) in try userID(name) }
      let insert = try query("INSERT INTO staff_log (at, user_id, action, detail) VALUES (?1, ?2, ?3, ?4)")
      try insert.bind(1, moment)
      try insert.bind(2, user)
      try insert.bind(3, deed.rawValue)
      try insert.bind(4, detail)
      try insert.run()
    }
  }

  /// The newest lines of the staff log, newest first.
  ///
  /// - Parameter limit: at most so many.
  /// - Returns: the lines.
  /// - Throws: ``StoreError``.
  public func staffLog(limit: Int = 100) throws(StoreError) -> [StaffLogLine] {
    let query = try query(
      """
      SELECT l.at, u.login, l.action, l.detail FROM staff_log l LEFT JOIN users u ON u.id = l.user_id
      ORDER BY l.id DESC LIMIT ?1
      """)
    try query.bind(1, limit)
    var lines: [StaffLogLine] = []
    while try query.next() {
      guard let deed = StaffDeed(rawValue: query.string(2)) else { throw .unknownName(statement: "staff_log.action") }
      lines.append(
        StaffLogLine(at: query.timestamp(0), login: query.optionalString(1), deed: deed, detail: query.string(3)))
    }
    return lines
  }
}
