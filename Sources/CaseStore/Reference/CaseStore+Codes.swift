public import Casework
internal import SQLite

extension CaseStore {
  /// All codes ever handed out, in the order of their characters.
  ///
  /// - Throws: ``StoreError``.
  public func codes() throws(StoreError) -> [Code] { try storedCodes().map(\.value) }

  /// The place a printed code stands for.
  ///
  /// - Parameter text: the six characters.
  /// - Returns: the place's code; nil for a printed code nobody handed out.
  /// - Throws: ``StoreError``.
  public func place(ofCode text: String) throws(StoreError) -> String? {
    let query = try query(
      """
      SELECT p.code FROM codes scanned JOIN codes meant ON meant.id = coalesce(scanned.redirect_id, scanned.id)
        JOIN places p ON p.id = meant.place_id
      WHERE scanned.text = ?1
      """)
    try query.bind(1, text)
    return try query.next() ? query.string(0) : nil
  }

  /// A printed code.
  ///
  /// - Parameter text: the six characters.
  /// - Returns: the code; nil for one nobody handed out.
  /// - Throws: ``StoreError``.
  public func code(_ text: String) throws(StoreError) -> Code? {
    let query = try query(
      """
      SELECT c.id, c.is_retired, c.text, p.code, c.material, c.placement, other.text
      FROM codes c JOIN places p ON p.id = c.place_id LEFT JOIN codes other ON other.id = c.redirect_id
      WHERE c.text = ?1
      """)
    try query.bind(1, text)
    return try query.next() ? code(from: query) : nil
  }

  /// Reads a code from the columns `code(_:)` selects.
  func code(from row: borrowing Query) -> Code {
    let status = row.optionalString(6).map { CodeStatus.redirected(to: $0) }
    return Code(
      text: row.string(2), place: row.string(3), material: row.string(4), placement: row.string(5),
      status: status ?? (row.bool(1) ? .retired : .active))
  }

  /// Hands out codes, all or none.
  ///
  /// - Parameter codes: new codes in use.
  /// - Throws: ``StoreError``: `unknownPlace`, or `codeInUse` where the characters are taken.
  public func addCodes(_ codes: [Code]) throws(StoreError) {
    try write { () throws(StoreError) in
      for code in codes { try add(code) }
    }
  }

  /// Takes a code out of use; a scan of it explains that and leads on.
  ///
  /// - Parameter text: the six characters.
  /// - Throws: ``StoreError``: `unknownCode`.
  public func retire(code text: String) throws(StoreError) {
    try write { () throws(StoreError) in
      let retire = try query("UPDATE codes SET is_retired = 1, redirect_id = NULL WHERE text = ?1")
      try retire.bind(1, text)
      guard try changes(retire) else { throw .unknownCode(text) }
    }
  }

  /// Makes a code stand for another one, and with it those that had been redirected to it.
  ///
  /// - Parameters:
  ///   - text: the six characters that are scanned.
  ///   - other: the six characters meant.
  /// - Throws: ``StoreError``: `unknownCode`; also where the two are the same or lead back to each other.
  public func redirect(code text: String, to other: String) throws(StoreError) {
    try write { () throws(StoreError) in
      let meant = try codeMeant(by: other)
      let scanned = try codeID(text)
      guard meant != scanned else { throw .unknownCode(other) }
      let redirect = try query("UPDATE codes SET is_retired = 1, redirect_id = ?2 WHERE ?1 IN (id, redirect_id)")
      try redirect.bind(1, scanned)
      try redirect.bind(2, meant)
      try redirect.run()
    }
  }

  private func add(_ code: Code) throws(StoreError) {
    let place = try requiredID(in: .places, of: code.place)
    let insert = try query(
      """
      INSERT INTO codes (text, place_id, material, placement, is_retired) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (text) DO NOTHING
      """)
    try insert.bind(1, code.text)
    try insert.bind(2, place)
    try insert.bind(3, code.material)
    try insert.bind(4, code.placement)
    try insert.bind(5, code.status != .active)
    guard try changes(insert) else { throw .codeInUse(code.text) }
  }

  private func codeID(_ text: String) throws(StoreError) -> Int64 {
    let query = try query("SELECT id FROM codes WHERE text = ?1")
    try query.bind(1, text)
    guard try query.next() else { throw .unknownCode(text) }
    return query.int64(0)
  }

  private func codeMeant(by text: String) throws(StoreError) -> Int64 {
    let query = try query("SELECT coalesce(redirect_id, id) FROM codes WHERE text = ?1")
    try query.bind(1, text)
    guard try query.next() else { throw .unknownCode(text) }
    return query.int64(0)
  }
}
