internal import Casework
internal import SQLite

/// One use of a prepared statement: the store's values in, columns out, failures in the store's words.
///
/// Every fresh statement has NULL for its parameters, so nothing is bound for nil.
struct Query: ~Copyable {
  private let statement: Statement

  init(_ sql: StaticString, on connection: Connection) throws(StoreError) {
    do throws(SQLiteError) {
      statement = try connection.statement(sql)
    } catch {
      throw StoreError(error)
    }
  }

  func next() throws(StoreError) -> Bool {
    do throws(SQLiteError) {
      return try statement.step()
    } catch {
      throw StoreError(error)
    }
  }

  func run() throws(StoreError) {
    while try next() {}
  }

  func reset() { statement.reset() }
}

extension Query {
  func bind(_ parameter: Int, _ value: Int64?) throws(StoreError) {
    guard let value else { return }
    do throws(SQLiteError) {
      try statement.bind(value, at: parameter)
    } catch {
      throw StoreError(error)
    }
  }

  func bind(_ parameter: Int, _ value: String?) throws(StoreError) {
    guard let value else { return }
    do throws(SQLiteError) {
      try statement.bind(value, at: parameter)
    } catch {
      throw StoreError(error)
    }
  }

  /// Binds UTF-8 bytes as a text, as they are.
  func bind(_ parameter: Int, utf8 bytes: UnsafeRawBufferPointer) throws(StoreError) {
    try bind(parameter, utf8: bytes.bytes)
  }

  /// Binds UTF-8 bytes as a text, as they are.
  func bind(_ parameter: Int, utf8 bytes: [UInt8]) throws(StoreError) {
    try bind(parameter, utf8: bytes.span.bytes)
  }

  private func bind(_ parameter: Int, utf8 bytes: RawSpan) throws(StoreError) {
    do throws(SQLiteError) {
      try statement.bind(text: bytes, at: parameter)
    } catch {
      throw StoreError(error)
    }
  }

  func bind(_ parameter: Int, blob: [UInt8]) throws(StoreError) {
    do throws(SQLiteError) {
      try statement.bind(blob: blob.span.bytes, at: parameter)
    } catch {
      throw StoreError(error)
    }
  }

  func bind(_ parameter: Int, _ value: Timestamp?) throws(StoreError) { try bind(parameter, value?.seconds) }
  func bind(_ parameter: Int, _ value: Int) throws(StoreError) { try bind(parameter, Int64(value)) }
  func bind(_ parameter: Int, _ value: Bool) throws(StoreError) { try bind(parameter, value ? 1 as Int64 : 0) }

  /// Binds four deadlines from a parameter on.
  func bind(from parameter: Int, _ value: Deadlines) throws(StoreError) {
    try bind(parameter, value.sign)
    try bind(parameter + 1, value.contact)
    try bind(parameter + 2, value.answer)
    try bind(parameter + 3, value.plan)
  }
}

extension Query {
  func int64(_ column: Int) -> Int64 { statement.int64(column) }
  func int(_ column: Int) -> Int { Int(statement.int64(column)) }
  func optionalInt64(_ column: Int) -> Int64? { statement.optionalInt64(column) }
  func bool(_ column: Int) -> Bool { statement.int64(column) != 0 }
  func string(_ column: Int) -> String { statement.string(column) }
  func optionalString(_ column: Int) -> String? { statement.optionalString(column) }
  func bytes(_ column: Int) -> UnsafeRawBufferPointer { statement.bytes(column) }
  func isNull(_ column: Int) -> Bool { statement.isNull(column) }
  func timestamp(_ column: Int) -> Timestamp { Timestamp(seconds: statement.int64(column)) }

  func optionalTimestamp(_ column: Int) -> Timestamp? {
    statement.optionalInt64(column).map { Timestamp(seconds: $0) }
  }

  /// Reads four deadlines from a column on.
  func deadlines(from column: Int) -> Deadlines {
    Deadlines(
      sign: optionalTimestamp(column), contact: optionalTimestamp(column + 1),
      answer: optionalTimestamp(column + 2), plan: optionalTimestamp(column + 3))
  }

  func grade(_ column: Int) -> Grade? { Grade(rawValue: int(column)) }
  func resolution(_ column: Int) -> Resolution? { optionalInt64(column).flatMap { Resolution(rawValue: Int($0)) } }

  /// The value a stored name stands for.
  func value<Value>(_ column: Int, of names: NameTable<Value>) throws(StoreError) -> Value {
    guard let value = names.value(statement.bytes(column)) else {
      throw .unknownName(statement: statement.sql.description)
    }
    return value
  }
}
