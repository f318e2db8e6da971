public import Casework
internal import SQLite

/// What was erased because its time was over.
public struct ErasureSummary: Hashable, Sendable {
  /// Reporters' contacts.
  public var contacts = 0
  /// Photographs; their files are those in the folder that no row names any more.
  public var photos = 0
  /// Sessions of staff that had ended by themselves.
  public var sessions = 0
  /// Hashes of people who said “me too”, whose key is dead already; the counts stay.
  public var endorsements = 0

  /// Nothing erased yet.
  public init() {}
}

extension CaseStore {
  /// Erases what has served its purpose: contacts and photographs of cases that ended long enough ago, sessions, hashes of people.
  ///
  /// What is erased is overwritten in the file (`secure_delete`), and the journal is cut to nothing by every commit.
  /// Copies of the database are files of their own: open each and do the same there.
  ///
  /// - Parameters:
  ///   - moment: now.
  ///   - idleSessionsBefore: sessions last seen before this are over.
  /// - Returns: how much was erased.
  /// - Throws: ``StoreError``; nothing is erased then.
  public func eraseExpired(at moment: Timestamp, idleSessionsBefore: Timestamp) throws(StoreError) -> ErasureSummary {
    try write { () throws(StoreError) in
      var summary = ErasureSummary()
      let contactDays = try automaticRules().contactDays
      summary.contacts = try eraseContacts(endedBefore: moment + Int64(-86_400 * contactDays))
      let photoDays = try photoLimits().keptDays ?? contactDays
      summary.photos = try erasePhotos(endedBefore: moment + Int64(-86_400 * photoDays))
      summary.sessions = try erased("DELETE FROM sessions WHERE seen_at < ?1", idleSessionsBefore.seconds)
      let today = try offset().date(moment)
      summary.endorsements = try erased(
        "DELETE FROM endorsements WHERE day < ?1", Int64(today.daysSince1970) - Self.daysOfHashes)
      return summary
    }
  }

  static let contactsOfEndedCases: StaticString = """
    SELECT t.case_id FROM contacts t JOIN cases c ON c.id = t.case_id
    WHERE c.state IN ('closed', 'declined', 'withdrawn', 'merged')
      AND (SELECT max(e.at) FROM events e WHERE e.case_id = c.id) < ?1
    """

  /// A case ends with the last thing that happened to it: looking back at a closed one still needs its reporter.
  private func eraseContacts(endedBefore moment: Timestamp) throws(StoreError) -> Int {
    let query = try query(Self.contactsOfEndedCases)
    try query.bind(1, moment)
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    for id in ids {
      let delete = try self.query("DELETE FROM contacts WHERE case_id = ?1")
      try delete.bind(1, id)
      try delete.run()
    }
    return ids.count
  }

  /// That there was a photograph stays; which file it was does not. What an editor made public of it is a file of its own, which belongs
  /// to the public case and stays with it.
  private func erasePhotos(endedBefore moment: Timestamp) throws(StoreError) -> Int {
    let query = try query(
      """
      SELECT p.id FROM photos p JOIN cases c ON c.id = p.case_id
      WHERE p.name IS NOT NULL AND c.state IN ('closed', 'declined', 'withdrawn', 'merged')
        AND (SELECT max(e.at) FROM events e WHERE e.case_id = c.id) < ?1
      """)
    try query.bind(1, moment)
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    for id in ids {
      let erase = try self.query("UPDATE photos SET name = NULL WHERE id = ?1")
      try erase.bind(1, id)
      try erase.run()
    }
    return ids.count
  }

  private func erased(_ sql: StaticString, _ value: Int64) throws(StoreError) -> Int {
    let delete = try query(sql)
    try delete.bind(1, value)
    try delete.run()
    return Int(connection.changedRows)
  }

  /// The key of a day's hashes dies with the day; a day more, so that nobody is counted twice around midnight.
  private static var daysOfHashes: Int64 { 1 }
}
