internal import Casework
internal import SQLite

/// Writes cases into the search index, and takes them out.
struct SearchIndexWriter {
  let connection: Connection
  private let offset: UTCOffset
  private let cutOff: Timestamp
  private let nodeWords: [SearchNode.Sort: [Int64: String]]
  /// The places that have pages, by the ids of those whose cases are theirs.
  private let publishedPlaces: [Int64: Int64]
  private var words = SearchWords()
  private var months: [String: Int] = [:]

  init(_ connection: Connection, _ nodes: [SearchNode], _ offset: UTCOffset, _ cutOff: Timestamp) {
    self.connection = connection
    self.offset = offset
    self.cutOff = cutOff
    nodeWords = Dictionary(grouping: nodes, by: \.sort).mapValues { nodes in
      Dictionary(nodes.map { ($0.id, $0.words) }, uniquingKeysWith: { first, _ in first })
    }
    publishedPlaces = Dictionary(
      nodes.filter { $0.sort == .place }.compactMap { node in node.line.first.map { (node.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  func query(_ sql: StaticString) throws(StoreError) -> Query { try Query(sql, on: connection) }

  /// Adds all published cases to an empty index, and says how many.
  mutating func addAll(from store: CaseStore) throws(StoreError) -> Int {
    var (count, last): (Int, Int64) = (0, 0)
    while true {
      // A few at a time, so that no resident's report waits long.
      let texts = try store.publishedTexts(after: last, limit: Self.chunk)
      var read = 0
      while try texts.next() {
        last = texts.int64(0)
        try add(texts)
        read += 1
      }
      count += read
      if read < Self.chunk { return count }
    }
  }

  /// Makes what the index has of one case what is published of it now.
  mutating func update(_ id: Int64, from store: CaseStore) throws(StoreError) {
    try remove(id)
    let waits = try query("DELETE FROM later WHERE id = ?1")
    try waits.bind(1, id)
    try waits.run()
    let text = try store.publishedText(id)
    if try text.next() { try add(text) }
  }

  /// Writes down up to where the index goes.
  mutating func finish(_ mark: BuildMark) throws(StoreError) {
    for (month, change) in months.sorted(by: { $0.key < $1.key }) where change != 0 {
      let count = try query(
        """
        INSERT INTO months VALUES (?1, ?2) ON CONFLICT (month) DO UPDATE SET case_count = case_count + excluded.case_count
        """)
      try count.bind(1, month)
      try count.bind(2, change)
      try count.run()
    }
    months = [:]
    try set("life", mark.life)
    try set("revision", String(mark.revision))
    try set("newest-case", String(mark.newestCase))
  }

  func set(_ key: String, _ value: String) throws(StoreError) {
    let set = try query("INSERT OR REPLACE INTO settings VALUES (?1, ?2)")
    try set.bind(1, key)
    try set.bind(2, value)
    try set.run()
  }

  /// Adds a case from a row of published text.
  private mutating func add(_ text: borrowing Query) throws(StoreError) {
    let (id, receivedAt) = (text.int64(0), text.timestamp(4))
    guard receivedAt < cutOff else { return try postpone(id) }
    let month = offset.date(receivedAt).month.description
    let answeredAt = text.optionalTimestamp(5).flatMap { $0 < cutOff ? $0 : nil }
    let nodes = nodeWords(text) + SearchNode.word(month: month)
    let insert = try query("INSERT INTO cases VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
    try insert.bind(1, id)
    try insert.bind(2, utf8: text.bytes(6))
    try insert.bind(3, month)
    try insert.bind(4, answeredAt.map { offset.date($0).description } ?? "")
    try insert.bind(5, publishedPlaces[text.int64(1)] ?? 0)
    try insert.bind(6, text.int64(3))
    for column in 7...9 { try insert.bind(column, utf8: text.bytes(column)) }
    try insert.bind(10, nodes)
    try insert.run()
    try index(id, text, nodes, "INSERT INTO case_words (rowid, words) VALUES (?1, ?2)")
    months[month, default: 0] += 1
  }

  /// Takes a case out: FTS5 has to be told the very words that it was given.
  private mutating func remove(_ id: Int64) throws(StoreError) {
    let old = try query("SELECT id, month, '', '', '', '', nodes, title, question, answer FROM cases WHERE id = ?1")
    try old.bind(1, id)
    guard try old.next() else { return }
    try index(id, old, old.string(6), "INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', ?1, ?2)")
    months[old.string(1), default: 0] -= 1
    let delete = try query("DELETE FROM cases WHERE id = ?1")
    try delete.bind(1, id)
    try delete.run()
  }

  /// Runs a statement with a case's id and words; title, question and answer stand in the row from column 7 on.
  private mutating func index(
    _ id: Int64, _ text: borrowing Query, _ nodes: String, _ sql: StaticString
  ) throws(StoreError) {
    words.removeAll()
    words.append(title: text.bytes(7))
    words.append(text.bytes(8))
    words.append(text.bytes(9))
    words.append(words: nodes.utf8)
    let statement = try query(sql)
    try statement.bind(1, id)
    try statement.bind(2, utf8: words.bytes)
    try statement.run()
  }

  private func nodeWords(_ text: borrowing Query) -> String {
    (nodeWords[.place]?[text.int64(1)] ?? "") + (nodeWords[.unit]?[text.int64(2)] ?? "")
      + (nodeWords[.category]?[text.int64(3)] ?? "")
  }

  private func postpone(_ id: Int64) throws(StoreError) {
    let insert = try query("INSERT OR IGNORE INTO later VALUES (?1)")
    try insert.bind(1, id)
    try insert.run()
  }

  private static let chunk = 1_000
}
