public import Casework
internal import SQLite

/// Accounts: each change stands in the staff log, and one that takes something away ends the sessions at once.
extension CaseStore {
  /// Makes an account.
  ///
  /// - Parameters:
  ///   - new: the account.
  ///   - login: who makes it; nil for the command line.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `loginInUse`, `unknownUnit`, `unknownPlace`, `unknownUser`.
  public func addUser(_ new: NewStaffMember, by login: String?, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      if try user(new.login) != nil { throw .loginInUse }
      let unit = try new.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) }
      let place = try new.place.map { code throws(StoreError) in try requiredID(in: .places, of: code) }
      let insert = try query(
        """
        INSERT INTO users (login, name, role, unit_id, place_id, password, is_disabled, created_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)
        """)
      try insert.bind(1, new.login)
      try insert.bind(2, new.name)
      try insert.bind(3, new.role.rawValue)
      try insert.bind(4, unit)
      try insert.bind(5, place)
      try insert.bind(6, new.passwordHash)
      try insert.bind(7, moment)
      try insert.run()
      try log(.addUser, by: login, "\(new.login) \(new.role.rawValue)", at: moment)
    }
  }

  /// Lets an account sign in no more, or again. Its sessions end.
  ///
  /// - Throws: ``StoreError``: `unknownUser`.
  public func setDisabled(
    _ isDisabled: Bool, of account: String, by login: String?, at moment: Timestamp
  ) throws(StoreError) {
    try change(account, isDisabled ? .disableUser : .enableUser, account, by: login, at: moment) {
      id throws(StoreError) in
      let update = try query("UPDATE users SET is_disabled = ?2 WHERE id = ?1")
      try update.bind(1, id)
      try update.bind(2, isDisabled)
      try update.run()
    }
  }

  /// Sets a password. The account's sessions end.
  ///
  /// - Parameters:
  ///   - hash: what is kept of the new password: a PHC string.
  ///   - account: whose.
  ///   - login: who sets it; nil for the command line.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownUser`.
  public func setPassword(
    _ hash: String, of account: String, by login: String?, at moment: Timestamp
  ) throws(StoreError) {
    try change(account, .setPassword, account, by: login, at: moment) { id throws(StoreError) in
      let update = try query("UPDATE users SET password = ?2 WHERE id = ?1")
      try update.bind(1, id)
      try update.bind(2, hash)
      try update.run()
    }
  }

  /// Sets what an account may do, and for which unit. Its sessions end.
  ///
  /// - Throws: ``StoreError``: `unknownUser`, `unknownUnit`.
  public func setRole(
    _ role: Role, unit: String?, of account: String, by login: String?, at moment: Timestamp
  ) throws(StoreError) {
    let detail = "\(account) \(role.rawValue)" + (unit.map { " " + $0 } ?? "")
    try change(account, .setRole, detail, by: login, at: moment) { id throws(StoreError) in
      let update = try query("UPDATE users SET role = ?2, unit_id = ?3 WHERE id = ?1")
      try update.bind(1, id)
      try update.bind(2, role.rawValue)
      try update.bind(3, try unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) })
      try update.run()
    }
  }

  /// Sets or takes away the secret of an authenticator app. The account's sessions end.
  ///
  /// - Parameters:
  ///   - secret: its Base32 text; nil asks for no code any more.
  ///   - step: the step whose code showed that the app has the secret: it is good for nothing else.
  ///   - account: whose.
  ///   - login: who sets it; nil for the command line.
  ///   - session: SHA-256 of the token of the session that goes on, of whoever sets the own; nil for none.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownUser`.
  public func setAuthenticator(
    _ secret: String?, usedStep step: Int64? = nil, of account: String, by login: String?,
    keeping session: [UInt8]? = nil, at moment: Timestamp
  ) throws(StoreError) {
    try change(account, .setAuthenticator, account, by: login, keeping: session, at: moment) { id throws(StoreError) in
      let update = try query("UPDATE users SET totp_secret = ?2, totp_step = ?3 WHERE id = ?1")
      try update.bind(1, id)
      try update.bind(2, secret)
      try update.bind(3, step)
      try update.run()
    }
  }

  private func change(
    _ account: String, _ deed: StaffDeed, _ detail: String, by login: String?, keeping session: [UInt8]? = nil,
    at moment: Timestamp, _ body: (Int64) throws(StoreError) -> Void
  ) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try userID(account)
      try body(id)
      try endSessions(ofUser: id, except: session)
      try log(deed, by: login, detail, at: moment)
    }
  }
}
