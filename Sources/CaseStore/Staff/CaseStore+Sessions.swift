public import Casework
internal import SQLite

/// How long somebody stays signed in.
public struct SessionLimits: Hashable, Sendable {
  /// Seconds without a request after which the session is over.
  public var idle: Int64
  /// Seconds after signing in at which it is over in any case.
  public var absolute: Int64

  /// An hour without a request, or a working day of twelve hours.
  public static let desk = SessionLimits(idle: 3600, absolute: 12 * 3600)

  /// Limits in seconds.
  public init(idle: Int64, absolute: Int64) {
    self.idle = idle
    self.absolute = absolute
  }
}

/// Somebody's signing in, checked.
public struct NewSession: Sendable {
  /// The account.
  public var login: String
  /// SHA-256 of what the browser gets.
  public var tokenDigest: [UInt8]
  /// A digest of the name that was typed: its failures are forgotten.
  public var nameDigest: [UInt8]
  /// SHA-256 of what the browser had before; that session ends. Nil where it had nothing.
  public var replaced: [UInt8]?
  /// A hash of the same password made anew, where the old one was made with less effort than new ones are.
  public var passwordHash: String?
  /// The step of the authenticator's code that was used, and the one before it as read.
  public var authenticatorStep: (used: Int64, before: Int64?)?

  /// A session to open.
  public init(
    login: String, tokenDigest: [UInt8], nameDigest: [UInt8], replaced: [UInt8]? = nil, passwordHash: String? = nil,
    authenticatorStep: (used: Int64, before: Int64?)? = nil
  ) {
    self.login = login
    self.tokenDigest = tokenDigest
    self.nameDigest = nameDigest
    self.replaced = replaced
    self.passwordHash = passwordHash
    self.authenticatorStep = authenticatorStep
  }
}

extension CaseStore {
  /// Opens a session; those of everybody that are over are removed with it.
  ///
  /// - Returns: false where the authenticator's code was used by another sign-in in the meantime; nothing is open then.
  /// - Throws: ``StoreError``: `unknownUser`.
  public func open(
    _ session: NewSession, limits: SessionLimits = .desk, at moment: Timestamp
  ) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let user = try userID(session.login)
      if let step = session.authenticatorStep, try !use(step.used, after: step.before, of: user) { return false }
      if let hash = session.passwordHash { try replacePassword(of: user, hash) }
      try forgetFailures(nameDigest: session.nameDigest)
      try removeSessions(overAt: moment, limits)
      if let replaced = session.replaced { try removeSession(replaced) }
      let insert = try query("INSERT INTO sessions VALUES (?1, ?2, ?3, ?3)")
      try insert.bind(1, blob: session.tokenDigest)
      try insert.bind(2, user)
      try insert.bind(3, moment)
      try insert.run()
      try log(.signIn, by: session.login, at: moment)
      return true
    }
  }

  /// Who has the session of a token; nil where it is over, was ended, or never was.
  ///
  /// That somebody is still there is written down once a minute, so that reading pages writes little.
  /// - Parameters:
  ///   - tokenDigest: SHA-256 of what the browser sent.
  ///   - limits: how long sessions last.
  ///   - moment: now; a session from the future, after the clock was set back, goes on.
  /// - Returns: the account.
  /// - Throws: ``StoreError``.
  public func sessionUser(
    tokenDigest: [UInt8], limits: SessionLimits = .desk, at moment: Timestamp
  ) throws(StoreError) -> StaffMember? {
    let query = try query(
      """
      SELECT u.login, s.seen_at FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token = ?1 AND s.created_at > ?2 AND s.seen_at > ?3 AND NOT u.is_disabled
      """)
    try query.bind(1, blob: tokenDigest)
    try query.bind(2, moment + -limits.absolute)
    try query.bind(3, moment + -limits.idle)
    guard try query.next() else { return nil }
    let (login, seen) = (query.string(0), query.timestamp(1))
    if moment >= seen + 60 || moment < seen { try touch(tokenDigest, at: moment) }
    return try user(login)
  }

  /// Ends a session.
  ///
  /// - Throws: ``StoreError``.
  public func endSession(tokenDigest: [UInt8], of login: String, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      try removeSession(tokenDigest)
      try log(.signOut, by: login, at: moment)
    }
  }

  func endSessions(ofUser id: Int64, except session: [UInt8]?) throws(StoreError) {
    let delete = try query("DELETE FROM sessions WHERE user_id = ?1 AND token IS NOT ?2")
    try delete.bind(1, id)
    if let session { try delete.bind(2, blob: session) }
    try delete.run()
  }

  private func removeSession(_ tokenDigest: [UInt8]) throws(StoreError) {
    let delete = try query("DELETE FROM sessions WHERE token = ?1")
    try delete.bind(1, blob: tokenDigest)
    try delete.run()
  }

  private func touch(_ tokenDigest: [UInt8], at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let update = try query("UPDATE sessions SET seen_at = ?2 WHERE token = ?1")
      try update.bind(1, blob: tokenDigest)
      try update.bind(2, moment)
      try update.run()
    }
  }

  private func removeSessions(overAt moment: Timestamp, _ limits: SessionLimits) throws(StoreError) {
    let delete = try query("DELETE FROM sessions WHERE created_at <= ?1 OR seen_at <= ?2")
    try delete.bind(1, moment + -limits.absolute)
    try delete.bind(2, moment + -limits.idle)
    try delete.run()
  }

  /// A code counts once: whoever comes second finds another step than was read.
  private func use(_ step: Int64, after before: Int64?, of user: Int64) throws(StoreError) -> Bool {
    let update = try query("UPDATE users SET totp_step = ?2 WHERE id = ?1 AND totp_step IS ?3")
    try update.bind(1, user)
    try update.bind(2, step)
    try update.bind(3, before)
    return try changes(update)
  }

  private func replacePassword(of user: Int64, _ hash: String) throws(StoreError) {
    let update = try query("UPDATE users SET password = ?2 WHERE id = ?1")
    try update.bind(1, user)
    try update.bind(2, hash)
    try update.run()
  }
}
