import SQLite
import Testing

struct StatementTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    connection = try folder.notes()
  }

  @Test("values come back as they went in")
  func roundTrip() throws {
    let number: Int64? = nil
    let row = try connection.statement("SELECT ?, ?, ?, ?, ?")
    try row.bind(Int64.min, 0.1, "回音 🌊", [0, 255, 0] as [UInt8], number)
    #expect(try row.step())
    #expect(row.int64(0) == .min)
    #expect(row.double(1) == 0.1)
    #expect(row.string(2) == "回音 🌊")
    #expect(Array(row.bytes(3)) == [0, 255, 0])
    #expect(row.isNull(4) && row.optionalInt64(4) == nil && row.optionalString(4) == nil)
    #expect(row.optionalString(2) == "回音 🌊" && row.optionalInt64(0) == .min)
    #expect(try !row.step())
  }

  @Test("an empty text and an empty blob are not NULL")
  func empty() throws {
    let row = try connection.statement("SELECT typeof(?1), typeof(?2), ?1")
    try row.bind("", [] as [UInt8])
    #expect(try row.step())
    #expect(row.string(0) == "text")
    #expect(row.string(1) == "blob")
    #expect(!row.isNull(2) && row.bytes(2).isEmpty)
  }

  @Test(
    "any bytes survive as text",
    arguments: [
      [0x61, 0x00, 0x62] as [UInt8], [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x61], [0x00],
      Array(repeating: 0xE5, count: 5_000),
    ])
  func bytesSurvive(_ bytes: [UInt8]) throws {
    let insert = try connection.statement("INSERT INTO notes VALUES (1, ?)")
    try insert.bind(text: bytes.span.bytes, at: 1)
    try insert.run()
    let row = try connection.statement("SELECT body, typeof(body), length(CAST(body AS BLOB)) FROM notes")
    #expect(try row.step())
    #expect(Array(row.bytes(0)) == bytes)
    #expect(row.withBytes(0) { $0.byteCount } == bytes.count)
    #expect(row.string(0) == String(decoding: bytes, as: UTF8.self))
    #expect(row.string(1) == "text")
    #expect(row.int64(2) == Int64(bytes.count))
  }

  @Test("a text of 10 MB comes back whole")
  func longText() throws {
    let text = String(repeating: "0123456789abcdef", count: 10 << 16)
    try connection.run("INSERT INTO notes VALUES (1, ?)", text)
    #expect(try connection.text("SELECT body FROM notes") == text)
  }

  @Test("a text longer than SQLite takes is refused as too big")
  func tooBig() throws {
    let error = #expect(throws: SQLiteError.self) { _ = try connection.number("SELECT length(zeroblob(2000000000))") }
    #expect(error?.reason == .tooBig)
  }

  @Test("the same text may be in use twice at once")
  func twiceAtOnce() throws {
    for number in 1...3 { try connection.run("INSERT INTO notes VALUES (?, NULL)", number) }
    var pairs: [[Int64]] = []
    let outer = try connection.statement("SELECT id FROM notes ORDER BY id")
    while try outer.step() {
      let inner = try connection.statement("SELECT id FROM notes ORDER BY id")
      while try inner.step() { pairs.append([outer.int64(0), inner.int64(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2], [2, 3], [3, 1], [3, 2], [3, 3]])
  }

  @Test("a statement starts anew for its next owner, without the values of the last")
  func comesBackClean() throws {
    func look(_ value: Int?) throws -> Bool {
      let statement = try connection.statement("SELECT ?1 IS NULL UNION ALL SELECT 2")
      if let value { try statement.bind(value) }
      #expect(try statement.step())
      return statement.int64(0) == 1
    }
    #expect(try !look(5))
    #expect(try look(nil))
  }

  @Test("a reader that stops half-way does not hold up a writer")
  func halfRead() throws {
    for number in 1...3 { try connection.run("INSERT INTO notes VALUES (?, NULL)", number) }
    do {
      let reading = try connection.statement("SELECT id FROM notes")
      #expect(try reading.step())
    }
    let writer = try Connection(path: folder.database, mode: .readWrite, busyLimit: .zero)
    try writer.transaction { () throws(SQLiteError) in try writer.run("DELETE FROM notes") }
    #expect(try connection.number("SELECT count(*) FROM notes") == 0)
  }

  @Test("wrong SQL is a mistake that shows the SQL")
  func wrongSQL() {
    let error = #expect(throws: SQLiteError.self) { try connection.run("SELECT absent FROM notes") }
    #expect(error?.reason == .mistake)
    #expect(
      error?.description == """
        SQLite: no such column: absent (code 1) at: SELECT absent FROM notes
        This is a mistake in the program; report it with this text.
        """)
  }

  @Test("more values than parameters are a mistake")
  func tooManyValues() {
    let error = #expect(throws: SQLiteError.self) { try connection.run("SELECT ?", 1, 2) }
    #expect(error?.reason == .mistake)
  }

  @Test("no statement at all is a mistake")
  func nothing() {
    let error = #expect(throws: SQLiteError.self) { try connection.run("  -- nothing") }
    #expect(error?.reason == .mistake)
  }

  @Test("an error never quotes what was bound")
  func noValuesInErrors() throws {
    try connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
    for sql in ["SELECT * FROM words WHERE words MATCH ?", "SELECT json_extract('{}', ?)"] as [StaticString] {
      let error = #expect(throws: SQLiteError.self) { try connection.run(sql, "\"secret") }
      #expect(error?.description.contains("secret") == false)
    }
  }

  @Test("a broken rule is told by its kind and its name")
  func constraints() throws {
    try connection.execute(
      """
      CREATE TABLE strict_ones (
        a INTEGER PRIMARY KEY, b TEXT UNIQUE, c TEXT NOT NULL DEFAULT 'c' CHECK (c <> ''), d INTEGER REFERENCES notes
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER kept BEFORE DELETE ON strict_ones BEGIN SELECT RAISE(ABORT, 'never deleted'); END;
      INSERT INTO strict_ones (a, b) VALUES (1, 'b')
      """)
    let cases: [(StaticString, SQLiteError.Constraint, String)] = [
      ("INSERT INTO strict_ones (a) VALUES (1)", .unique, "strict_ones.a"),
      ("INSERT INTO strict_ones (a, b) VALUES (2, 'b')", .unique, "strict_ones.b"),
      ("INSERT INTO strict_ones (a, c) VALUES (2, NULL)", .notNull, "strict_ones.c"),
      ("INSERT INTO strict_ones (a, c) VALUES (2, '')", .check, "c <> ''"),
      ("INSERT INTO strict_ones (a, d) VALUES (2, 99)", .foreignKey, "FOREIGN KEY"),
      ("INSERT INTO strict_ones (a, d) VALUES (2, 'x')", .dataType, "strict_ones.d"),
      ("DELETE FROM strict_ones", .trigger, "never deleted"),
    ]
    for (sql, kind, words) in cases {
      let error = #expect(throws: SQLiteError.self) { try connection.run(sql) }
      #expect(error?.reason == .constraint(kind))
      #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }
  }

  @Test("changes are counted")
  func counts() throws {
    try connection.run("INSERT INTO notes VALUES (41, 'a'), (42, 'b')")
    #expect(connection.lastInsertedRowID == 42)
    #expect(connection.changedRows == 2)
  }
}
