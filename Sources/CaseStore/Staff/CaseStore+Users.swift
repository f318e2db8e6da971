internal import SQLite

extension CaseStore {
  /// All accounts, by login.
  ///
  /// - Throws: ``StoreError``.
  public func users() throws(StoreError) -> [StaffMember] {
    let query = try query(
      """
      SELECT p.login, p.name, p.role, u.code, d.code, p.personal_code, p.is_disabled, p.totp_secret IS NOT NULL,
        p.created_at
      FROM users p LEFT JOIN units u ON u.id = p.unit_id LEFT JOIN places d ON d.id = p.place_id ORDER BY p.login
      """)
    var users: [StaffMember] = []
    while try query.next() { users.append(try staffMember(from: query)) }
    return users
  }

  /// The account with a login; nil where there is none.
  ///
  /// - Throws: ``StoreError``.
  public func user(_ login: String) throws(StoreError) -> StaffMember? {
    let query = try query(
      """
      SELECT p.login, p.name, p.role, u.code, d.code, p.personal_code, p.is_disabled, p.totp_secret IS NOT NULL,
        p.created_at
      FROM users p LEFT JOIN units u ON u.id = p.unit_id LEFT JOIN places d ON d.id = p.place_id WHERE p.login = ?1
      """)
    try query.bind(1, login)
    return try query.next() ? try staffMember(from: query) : nil
  }

  func staffMember(from query: borrowing Query) throws(StoreError) -> StaffMember {
    StaffMember(
      login: query.string(0), name: query.string(1), role: try query.value(2, of: Names.roles),
      unit: query.optionalString(3), place: query.optionalString(4), personalCode: query.optionalString(5),
      isDisabled: query.bool(6), hasAuthenticator: query.bool(7), createdAt: query.timestamp(8))
  }
}
