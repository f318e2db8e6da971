/// A value that can stand for a parameter of a statement.
public protocol Bindable {
  /// Binds this value.
  /// - Parameters:
  ///   - statement: a statement before its first row.
  ///   - parameter: from 1.
  /// - Throws: `SQLiteError`.
  func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError)
}

extension Int64: Bindable {
  /// Binds this number.
  public func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError) {
    try statement.bind(self, at: parameter)
  }
}

extension Int: Bindable {
  /// Binds this number.
  public func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError) {
    try statement.bind(Int64(self), at: parameter)
  }
}

extension Double: Bindable {
  /// Binds this number.
  public func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError) {
    try statement.bind(self, at: parameter)
  }
}

extension String: Bindable {
  /// Binds this text.
  public func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError) {
    try statement.bind(self, at: parameter)
  }
}

extension [UInt8]: Bindable {
  /// Binds these bytes as a blob.
  public func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError) {
    try statement.bind(blob: span.bytes, at: parameter)
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// Binds the value, or NULL where there is none.
  public func bind(to statement: borrowing Statement, at parameter: Int) throws(SQLiteError) {
    if let value = self {
      try value.bind(to: statement, at: parameter)
    } else {
      try statement.bindNull(at: parameter)
    }
  }
}
