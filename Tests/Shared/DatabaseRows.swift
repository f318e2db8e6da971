import CSQLite
import Testing

/// What a query gives, a line a row, columns parted by `|`; also runs a pragma.
func databaseRows(_ sql: String, in path: String) throws -> [String] {
  var database: OpaquePointer?
  defer { sqlite3_close(database) }
  try #require(sqlite3_open(path, &database) == SQLITE_OK)
  var statement: OpaquePointer?
  defer { sqlite3_finalize(statement) }
  try #require(sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK)
  var rows: [String] = []
  while sqlite3_step(statement) == SQLITE_ROW {
    rows.append(
      (0..<sqlite3_column_count(statement)).map { column in
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "NULL"
      }.joined(separator: "|"))
  }
  return rows
}
