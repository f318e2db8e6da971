internal import CSQLite

/// Columns of the row that the last `step()` came to, counted from 0.
extension Statement {
  /// Whether the column is NULL.
  /// - Parameter column: from 0.
  /// - Returns: true for NULL, also where there is no such column.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) == SQLITE_NULL
  }

  /// The column as a whole number.
  /// - Parameter column: from 0.
  /// - Returns: the number; 0 for NULL.
  public func int64(_ column: Int) -> Int64 {
    sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column))
  }

  /// The column as a floating-point number.
  /// - Parameter column: from 0.
  /// - Returns: the number; 0 for NULL.
  public func double(_ column: Int) -> Double {
    sqlite3_column_double(handle, Int32(truncatingIfNeeded: column))
  }

  /// The column's bytes where SQLite keeps them: nothing is copied or allocated.
  /// - Parameter column: from 0.
  /// - Returns: bytes of the text or blob, valid until the next `step()` or `reset()` and while the statement lives; empty for NULL.
  public func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let column = Int32(truncatingIfNeeded: column)
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
  }

  /// Lends the column's bytes; nothing is copied or allocated.
  /// - Parameters:
  ///   - column: from 0.
  ///   - body: what to do with the bytes of the text or blob; empty for NULL.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  @inlinable
  public func withBytes<Result, Failure: Error>(
    _ column: Int, _ body: (RawSpan) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(RawSpan(_unsafeBytes: bytes(column)))
  }

  /// The column as text. Bytes that are not UTF-8 read as U+FFFD.
  /// - Parameter column: from 0.
  /// - Returns: the text, NUL characters included; "" for NULL.
  public func string(_ column: Int) -> String {
    String(decoding: bytes(column), as: UTF8.self)
  }

  /// The column as text, or nothing for NULL.
  /// - Parameter column: from 0.
  /// - Returns: the text; nil for NULL.
  public func optionalString(_ column: Int) -> String? {
    isNull(column) ? nil : string(column)
  }

  /// The column as a whole number, or nothing for NULL.
  /// - Parameter column: from 0.
  /// - Returns: the number; nil for NULL.
  public func optionalInt64(_ column: Int) -> Int64? {
    isNull(column) ? nil : int64(column)
  }
}
