public import Casework
internal import SQLite

extension CaseStore {
  /// So long a look at a photograph stands for further ones by the same person, in seconds.
  private static let lookLasts: Int64 = 1800

  /// The photographs of a case.
  ///
  /// - Parameters:
  ///   - number: the case's number.
  ///   - authority: who asks.
  /// - Returns: the photographs in order, the erased ones too; none where there is no such case, and just so where it is none of theirs.
  /// - Throws: ``StoreError``.
  public func photos(of number: CaseNumber, for authority: Authority) throws(StoreError) -> [CasePhoto] {
    guard let loaded = try loadedCase(number: number) else { return [] }
    guard authority.maySee(lead: loaded.sum.unit, coUnits: loaded.sum.coUnits.map(\.unit)) else { return [] }
    return try photos(of: loaded.id)
  }

  /// Writes down that somebody looks at a photograph, unless the latest look at it was theirs and not long ago.
  ///
  /// - Parameters:
  ///   - position: which of the case's photographs.
  ///   - number: the case's number.
  ///   - role: what who looks is.
  ///   - user: who looks, by login; nil for the command line.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`.
  public func recordLook(
    atPhoto position: Int, of number: CaseNumber, by role: Role, user: String?, at moment: Timestamp
  ) throws(StoreError) {
    guard try !looksAlready(position, of: number, user, at: moment) else { return }
    try write { () throws(StoreError) in
      // Browsers ask twice at the same time.
      guard try !looksAlready(position, of: number, user, at: moment) else { return }
      let insert = try query(
        """
        INSERT INTO photo_log (photo_id, at, role, user_id, deed)
        SELECT id, ?3, ?4, ?5, 'look' FROM photos WHERE case_id = ?1 AND position = ?2
        """)
      try insert.bind(1, try caseID(number.description))
      try insert.bind(2, position)
      try insert.bind(3, moment)
      try insert.bind(4, role.rawValue)
      try insert.bind(5, try user.map { login throws(StoreError) in try userID(login) })
      try insert.run()
    }
  }

  /// Whether the latest look was theirs, and not long ago.
  private func looksAlready(
    _ position: Int, of number: CaseNumber, _ user: String?, at moment: Timestamp
  ) throws(StoreError) -> Bool {
    let last = try query(
      """
      SELECT l.at, u.login FROM cases c JOIN photos p ON p.case_id = c.id AND p.position = ?2
        JOIN photo_log l ON l.photo_id = p.id LEFT JOIN users u ON u.id = l.user_id
      WHERE c.number = ?1 AND l.deed = 'look' ORDER BY l.id DESC LIMIT 1
      """)
    try last.bind(1, number.description)
    try last.bind(2, position)
    guard let user, try last.next(), last.optionalString(1) == user else { return false }
    return (0..<Self.lookLasts).contains(moment - last.timestamp(0))
  }

  /// Who looked at the photographs of a case.
  ///
  /// - Parameter number: the case's number.
  /// - Returns: the looks, oldest first.
  /// - Throws: ``StoreError``.
  public func photoLooks(of number: CaseNumber) throws(StoreError) -> [PhotoLook] {
    let query = try query(
      """
      SELECT p.position, l.at, l.role, u.login FROM cases c JOIN photos p ON p.case_id = c.id
        JOIN photo_log l ON l.photo_id = p.id LEFT JOIN users u ON u.id = l.user_id
      WHERE c.number = ?1 AND l.deed = 'look' ORDER BY l.id
      """)
    try query.bind(1, number.description)
    var looks: [PhotoLook] = []
    while try query.next() {
      looks.append(
        PhotoLook(
          position: query.int(0), at: query.timestamp(1), role: try query.value(2, of: Names.roles),
          user: query.optionalString(3)))
    }
    return looks
  }

  /// The names of all photographs' files; any other file in their folder is of no use to anybody.
  ///
  /// - Throws: ``StoreError``.
  public func photoNames() throws(StoreError) -> Set<String> {
    let query = try query("SELECT name FROM photos WHERE name IS NOT NULL")
    var names: Set<String> = []
    while try query.next() { names.insert(query.string(0)) }
    return names
  }

  func photos(of id: Int64) throws(StoreError) -> [CasePhoto] {
    let query = try query("SELECT position, name, width, height FROM photos WHERE case_id = ?1 ORDER BY position")
    try query.bind(1, id)
    var photos: [CasePhoto] = []
    while try query.next() {
      photos.append(
        CasePhoto(
          position: query.int(0), name: query.optionalString(1), width: query.int(2), height: query.int(3)))
    }
    return photos
  }

  func insert(_ photos: [NewPhoto], of id: Int64) throws(StoreError) {
    for (index, photo) in photos.enumerated() {
      let insert = try query(
        "INSERT INTO photos (case_id, position, name, width, height, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      try insert.bind(1, id)
      try insert.bind(2, index + 1)
      try insert.bind(3, photo.name)
      try insert.bind(4, photo.width)
      try insert.bind(5, photo.height)
      try insert.bind(6, photo.bytes)
      try insert.run()
    }
  }
}
