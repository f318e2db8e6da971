internal import SQLite

extension CaseStore {
  /// Keeps what the reporter wrote.
  func insertReport(
    of id: Int64, subject: String?, text: String, location: String?
  ) throws(StoreError) {
    let insert = try query("INSERT INTO reports (case_id, subject, text, location) VALUES (?1, ?2, ?3, ?4)")
    try insert.bind(1, id)
    try insert.bind(2, subject)
    try insert.bind(3, text)
    try insert.bind(4, location)
    try insert.run()
  }

  /// Keeps the reporter's sealed contact.
  func insertContact(of id: Int64, sealed: [UInt8]) throws(StoreError) {
    let insert = try query("INSERT INTO contacts (case_id, sealed) VALUES (?1, ?2)")
    try insert.bind(1, id)
    try insert.bind(2, blob: sealed)
    try insert.run()
  }
}
