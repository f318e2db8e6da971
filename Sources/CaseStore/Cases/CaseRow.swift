internal import Casework
internal import SQLite

/// What the row of a new case holds.
struct CaseRow {
  var number: String
  var queryCode: String
  var kind: Kind
  var channel: Channel
  var place: Int64?
  var category: Int64?
  var code: Int64?
  var unit: Int64?
  var source: String?
  var sourceID: String?
  var isPublicImport = false
  var wantsNoPublication = false
  var idempotencyKey: String?
  /// The member of staff who handed it in.
  var reporter: Int64?
  /// What its events add up to.
  var sum: Case
}

extension CaseStore {
  /// Adds a case and tells its id.
  func insert(_ row: CaseRow) throws(StoreError) -> Int64 {
    let insert = try query(
      """
      INSERT INTO cases (number, query_code, kind, channel, place_id, category_id, code_id, unit_id, source, source_id,
        is_public_import, wants_no_publication, idempotency_key, state, event_count, received_at, dispatched_at,
        signed_at, contacted_at, answered_at, closed_at, rated_at, sign_due, contact_due, answer_due, plan_due,
        return_count, reopen_count, extension_count, reporter_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
        ?24, ?25, ?26, ?27, ?28, ?29, ?30)
      """)
    try bindOrigin(of: row, to: insert)
    try bindSum(row.sum, to: insert)
    try insert.run()
    return connection.lastInsertedRowID
  }

  private func bindOrigin(of row: CaseRow, to insert: borrowing Query) throws(StoreError) {
    try insert.bind(1, row.number)
    try insert.bind(2, row.queryCode)
    try insert.bind(3, row.kind.rawValue)
    try insert.bind(4, row.channel.rawValue)
    try insert.bind(5, row.place)
    try insert.bind(6, row.category)
    try insert.bind(7, row.code)
    try insert.bind(8, row.unit)
    try insert.bind(9, row.source)
    try insert.bind(10, row.sourceID)
    try insert.bind(11, row.isPublicImport)
    try insert.bind(12, row.wantsNoPublication)
    try insert.bind(13, row.idempotencyKey)
    try insert.bind(30, row.reporter)
  }

  private func bindSum(_ sum: Case, to insert: borrowing Query) throws(StoreError) {
    try insert.bind(14, sum.state.rawValue)
    try insert.bind(15, sum.eventCount)
    try insert.bind(16, sum.receivedAt)
    try insert.bind(17, sum.dispatchedAt)
    try insert.bind(18, sum.signedAt)
    try insert.bind(19, sum.contactedAt)
    try insert.bind(20, sum.answeredAt)
    try insert.bind(21, sum.closedAt)
    try insert.bind(22, sum.ratedAt)
    try insert.bind(from: 23, sum.deadlines)
    try insert.bind(27, sum.returnCount)
    try insert.bind(28, sum.reopenCount)
    try insert.bind(29, sum.extensionCount)
  }
}
