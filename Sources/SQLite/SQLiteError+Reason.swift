internal import CSQLite

extension SQLiteError.Reason {
  init(extendedCode: Int32) {
    self =
      switch extendedCode & 0xff {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL: .full
      case SQLITE_READONLY: .readOnly
      case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
      case SQLITE_CONSTRAINT: .constraint(SQLiteError.Constraint(extendedCode: extendedCode))
      case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
      case SQLITE_IOERR, SQLITE_NOMEM, SQLITE_PROTOCOL, SQLITE_NOLFS: .inputOutput
      case SQLITE_TOOBIG: .tooBig
      default: .mistake
      }
  }
}

extension SQLiteError.Constraint {
  init(extendedCode: Int32) {
    // The C macros of the extended codes are expressions that Swift does not import: the second byte is what differs.
    self =
      switch extendedCode >> 8 {
      case 1: .check
      case 3: .foreignKey
      case 5: .notNull
      case 6, 8, 10: .unique
      case 7: .trigger
      case 12: .dataType
      default: .other
      }
  }
}
