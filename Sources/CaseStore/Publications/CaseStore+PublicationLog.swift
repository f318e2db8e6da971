public import Casework
internal import SQLite

extension CaseStore {
  /// So long a look at an original stands for further ones by the same person.
  private static let lookLasts: Int64 = 1800

  /// Writes down that somebody looks at an original, unless the latest line of the record says so already.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - role: what who looks is.
  ///   - user: who looks, by login; nil for the command line.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`.
  public func recordLook(
    at number: CaseNumber, by role: Role, user: String?, at moment: Timestamp
  ) throws(StoreError) {
    let id = try caseID(number.description)
    let last = try query(
      """
      SELECT l.at, u.login FROM publication_log l LEFT JOIN users u ON u.id = l.user_id
      WHERE l.case_id = ?1 ORDER BY l.id DESC LIMIT 1
      """)
    try last.bind(1, id)
    if let user, try last.next(), last.optionalString(1) == user,
      (0..<Self.lookLasts).contains(moment - last.timestamp(0))
    {
      return
    }
    last.reset()
    try write { () throws(StoreError) in
      let viewer = try user.map { login throws(StoreError) in try userID(login) }
      try log(.look, on: id, by: role, user: viewer, reason: nil, at: moment)
    }
  }

  func log(
    _ deed: PublicationDeed.Deed, on id: Int64, by role: Role, user: Int64?, reason: String?, at moment: Timestamp
  ) throws(StoreError) {
    let insert = try query(
      "INSERT INTO publication_log (case_id, at, role, user_id, deed, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
    try insert.bind(1, id)
    try insert.bind(2, moment)
    try insert.bind(3, role.rawValue)
    try insert.bind(4, user)
    try insert.bind(5, deed.rawValue)
    try insert.bind(6, reason)
    try insert.run()
  }

  func publicationLog(of id: Int64) throws(StoreError) -> [PublicationDeed] {
    let query = try query(
      """
      SELECT l.at, l.role, u.login, l.deed, l.reason FROM publication_log l LEFT JOIN users u ON u.id = l.user_id
      WHERE l.case_id = ?1 ORDER BY l.id
      """)
    try query.bind(1, id)
    var log: [PublicationDeed] = []
    while try query.next() {
      guard let deed = PublicationDeed.Deed(rawValue: query.string(3)) else {
        throw .unknownName(statement: "publication_log")
      }
      log.append(
        PublicationDeed(
          at: query.timestamp(0), role: try query.value(1, of: Names.roles), user: query.optionalString(2), deed: deed,
          reason: query.optionalString(4)))
    }
    return log
  }
}
