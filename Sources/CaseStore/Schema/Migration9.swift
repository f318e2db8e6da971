extension Schema {
  /// Who hands in reports by signed messages.
  static let migration9: StaticString = """
    CREATE TABLE senders (
      name TEXT PRIMARY KEY,
      channel TEXT NOT NULL, -- the way that what it hands in came
      nonce BLOB NOT NULL, -- its secret is made of this and a key that no backup of the database holds
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """
}
