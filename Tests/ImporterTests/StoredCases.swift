import CaseStore
import SQLite

/// A case as it lies in the database.
struct StoredCase: Equatable {
  var id: String
  var kind: String
  var channel: String
  var place: String
  var category: String
  var unit: String
  var subject: [UInt8]
  var text: [UInt8]
  var location: String
  var received: Int64
  var answered: Int64
  var answer: [UInt8]
  var isPublished: Bool
}

extension Office {
  /// All cases, in the order in which they were stored.
  func cases() throws -> [StoredCase] {
    let connection = try Connection(path: store.path, mode: .readOnly)
    let query = try connection.statement(
      """
      SELECT c.source_id, c.kind, c.channel, p.code, k.code, u.code, r.subject, r.text, r.location, c.received_at,
        c.answered_at, (SELECT text FROM events WHERE case_id = c.id AND action = 'answer'),
        EXISTS (SELECT 1 FROM publications WHERE case_id = c.id)
      FROM cases c JOIN reports r ON r.case_id = c.id LEFT JOIN places p ON p.id = c.place_id
        LEFT JOIN categories k ON k.id = c.category_id LEFT JOIN units u ON u.id = c.unit_id
      ORDER BY c.id
      """)
    var cases: [StoredCase] = []
    while try query.step() {
      cases.append(
        StoredCase(
          id: query.string(0), kind: query.string(1), channel: query.string(2), place: query.string(3),
          category: query.string(4), unit: query.string(5), subject: Array(query.bytes(6)),
          text: Array(query.bytes(7)), location: query.string(8), received: query.int64(9),
          answered: query.int64(10), answer: Array(query.bytes(11)), isPublished: query.int64(12) == 1))
    }
    return cases
  }

  func ids() throws -> [String] { try cases().map(\.id) }
}
