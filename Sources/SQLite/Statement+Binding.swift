internal import CSQLite

extension Statement {
  /// Makes the statement ready for another run with these values.
  /// - Parameter values: the values of `?1`, `?2`, … in order; parameters beyond them keep theirs.
  /// - Throws: `SQLiteError` with reason `mistake` when there are more values than parameters, `tooBig` or `inputOutput`.
  public func bind<each Value: Bindable>(_ values: repeat each Value) throws(SQLiteError) {
    reset()
    var parameter = 0
    for value in repeat each values {
      parameter += 1
      try value.bind(to: self, at: parameter)
    }
  }

  /// Binds a whole number.
  /// - Parameters:
  ///   - value: the number.
  ///   - parameter: from 1.
  /// - Throws: `SQLiteError`, with reason `mistake` where there is no such parameter or the statement is not reset.
  public func bind(_ value: Int64, at parameter: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: parameter), value))
  }

  /// Binds a floating-point number; SQLite stores NaN as NULL.
  /// - Parameters:
  ///   - value: the number.
  ///   - parameter: from 1.
  /// - Throws: `SQLiteError`, as above.
  public func bind(_ value: Double, at parameter: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(handle, Int32(truncatingIfNeeded: parameter), value))
  }

  /// Binds a text.
  /// - Parameters:
  ///   - value: the text, copied; NUL characters stay in it.
  ///   - parameter: from 1.
  /// - Throws: `SQLiteError`, as above.
  public func bind(_ value: String, at parameter: Int) throws(SQLiteError) {
    var value = value
    try check(
      value.withUTF8 { csqlite_bind_text(handle, Int32(truncatingIfNeeded: parameter), $0.baseAddress, $0.count) })
  }

  /// Binds bytes as a text, as they are: what is not UTF-8 comes back as it went in.
  /// - Parameters:
  ///   - bytes: the bytes, copied.
  ///   - parameter: from 1.
  /// - Throws: `SQLiteError`, as above.
  public func bind(text bytes: RawSpan, at parameter: Int) throws(SQLiteError) {
    try check(
      bytes.withUnsafeBytes {
        csqlite_bind_text(handle, Int32(truncatingIfNeeded: parameter), $0.baseAddress, $0.count)
      })
  }

  /// Binds bytes as a blob.
  /// - Parameters:
  ///   - bytes: the bytes, copied.
  ///   - parameter: from 1.
  /// - Throws: `SQLiteError`, as above.
  public func bind(blob bytes: RawSpan, at parameter: Int) throws(SQLiteError) {
    try check(
      bytes.withUnsafeBytes {
        csqlite_bind_blob(handle, Int32(truncatingIfNeeded: parameter), $0.baseAddress, $0.count)
      })
  }

  /// Binds NULL.
  /// - Parameter parameter: from 1.
  /// - Throws: `SQLiteError`, as above.
  public func bindNull(at parameter: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(handle, Int32(truncatingIfNeeded: parameter)))
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else { throw failure(code) }
  }
}
