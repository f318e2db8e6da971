public import Casework
internal import SQLite

extension CaseStore {
  /// Gives an account a new personal code; the one before is worth nothing from then on.
  ///
  /// - Parameters:
  ///   - account: whose.
  ///   - login: who gives it; nil for the command line.
  ///   - moment: now.
  ///   - generator: where its chance comes from.
  /// - Returns: the code.
  /// - Throws: ``StoreError``: `unknownUser`.
  public func givePersonalCode(
    to account: String, by login: String?, at moment: Timestamp, using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> CodeText {
    let code = CodeText(using: &generator)
    try write { () throws(StoreError) in
      let id = try userID(account)
      let update = try query("UPDATE users SET personal_code = ?2 WHERE id = ?1")
      try update.bind(1, id)
      try update.bind(2, code.text)
      try update.run()
      try log(.givePersonalCode, by: login, account, at: moment)
    }
    return code
  }
}
