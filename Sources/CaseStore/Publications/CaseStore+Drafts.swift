public import Casework
internal import SQLite

/// What an editor decides on: the texts as they came, the place and category they get their title from, what was decided so
/// far.
public struct PublicationSource: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// What was reported, as it came.
  public let question: String
  /// The answer that holds, as the unit wrote it; empty while there is none.
  public let answer: String
  /// The names of the places from the community up, narrowest first.
  public let places: [String]
  /// The name of the category; nil where it has none.
  public let category: String?
  /// True where the reporter asked that it is not published.
  public let reporterObjects: Bool
  /// Where its publication stands; nil where nothing was decided.
  public let state: PublicationState?
  /// What the public reads now; nil where it reads nothing.
  public let published: PublicText?
  /// An editor's decisions about single passages.
  public let masks: [Mask]
  /// What was decided so far, oldest first.
  public let log: [PublicationDeed]
}

extension CaseStore {
  /// What an editor decides on.
  ///
  /// - Parameter number: the case's number.
  /// - Returns: texts, title's parts, decisions.
  /// - Throws: ``StoreError``: `unknownCase`.
  public func publicationSource(_ number: CaseNumber) throws(StoreError) -> PublicationSource {
    try withSnapshot { () throws(StoreError) in
      let id = try caseID(number.description)
      let query = try query(
        """
        SELECT r.text, k.name, c.wants_no_publication, c.place_id, p.state, p.title, p.question, p.answer
        FROM cases c JOIN reports r ON r.case_id = c.id LEFT JOIN categories k ON k.id = c.category_id
          LEFT JOIN publications p ON p.case_id = c.id
        WHERE c.id = ?1
        """)
      try query.bind(1, id)
      guard try query.next() else { throw .unknownCase(number.description) }
      let state = query.optionalString(4).flatMap { PublicationState(rawValue: $0) }
      return PublicationSource(
        number: number, question: query.string(0), answer: try answer(of: id),
        places: try publishedPlaces(from: query.optionalInt64(3)), category: query.optionalString(1),
        reporterObjects: query.bool(2), state: state,
        published: state == .published
          ? PublicText(title: query.string(5), question: query.string(6), answer: query.string(7)) : nil,
        masks: try masks(of: id), log: try publicationLog(of: id))
    }
  }

  /// Decides about one passage; a decision about the same passage takes the place of the one before.
  ///
  /// - Parameters:
  ///   - mask: the passage and what is to happen with it.
  ///   - number: the case's number.
  ///   - user: the login of the editor.
  ///   - moment: now.
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`.
  public func decide(_ mask: Mask, on number: CaseNumber, user: String, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      let editor = try userID(user)
      let insert = try query("INSERT OR REPLACE INTO masks VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
      try insert.bind(1, id)
      try insert.bind(2, mask.part.rawValue)
      try insert.bind(3, mask.range.lowerBound)
      try insert.bind(4, mask.range.upperBound)
      try insert.bind(5, mask.isMasked)
      try insert.bind(6, mask.reason)
      try insert.bind(7, editor)
      try insert.bind(8, moment)
      try insert.run()
      try log(mask.isMasked ? .mask : .unmask, on: id, by: .editor, user: editor, reason: mask.reason, at: moment)
    }
  }

  /// Takes a decision about a passage back.
  ///
  /// - Throws: ``StoreError``: `unknownCase`, `unknownUser`.
  public func takeBack(_ mask: Mask, on number: CaseNumber, user: String, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let id = try caseID(number.description)
      let editor = try userID(user)
      let delete = try query(
        "DELETE FROM masks WHERE case_id = ?1 AND part = ?2 AND start = ?3 AND \"end\" = ?4")
      try delete.bind(1, id)
      try delete.bind(2, mask.part.rawValue)
      try delete.bind(3, mask.range.lowerBound)
      try delete.bind(4, mask.range.upperBound)
      guard try changes(delete) else { return }
      try log(.restore, on: id, by: .editor, user: editor, reason: nil, at: moment)
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

  private func answer(of id: Int64) throws(StoreError) -> String {
    let query = try query(
      "SELECT text FROM events WHERE case_id = ?1 AND action = 'answer' ORDER BY sequence DESC LIMIT 1")
    try query.bind(1, id)
    return try query.next() ? query.optionalString(0) ?? "" : ""
  }

  /// No narrower than may be published.
  private func publishedPlaces(from id: Int64?) throws(StoreError) -> [String] {
    let query = try query(
      """
      WITH RECURSIVE line (id, name, level, parent_id, depth) AS (
        SELECT id, name, level, parent_id, 0 FROM places WHERE id = ?1
        UNION ALL SELECT p.id, p.name, p.level, p.parent_id, depth + 1 FROM places p JOIN line ON p.id = line.parent_id)
      SELECT name FROM line WHERE level <= ?2 ORDER BY depth
      """)
    try query.bind(1, id)
    try query.bind(2, PlaceLevel.narrowestPublished.rawValue)
    var names: [String] = []
    while try query.next() { names.append(query.string(0)) }
    return names
  }

  private func masks(of id: Int64) throws(StoreError) -> [Mask] {
    let query = try query(
      "SELECT part, start, \"end\", is_masked, reason FROM masks WHERE case_id = ?1 ORDER BY part, start, \"end\"")
    try query.bind(1, id)
    var masks: [Mask] = []
    while try query.next() {
      guard let part = Mask.Part(rawValue: query.string(0)), query.int(1) <= query.int(2) else {
        throw .unknownName(statement: "masks")
      }
      masks.append(
        Mask(
          part: part, range: query.int(1)..<query.int(2), isMasked: query.bool(3), reason: query.string(4)))
    }
    return masks
  }

  private func publicationLog(of id: Int64) throws(StoreError) -> [PublicationDeed] {
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
