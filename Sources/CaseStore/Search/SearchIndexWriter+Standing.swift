internal import SQLite

/// How far an index goes, and the lists it was made with.
extension SearchIndexWriter {
  /// Up to where the index goes; nil where that is not known.
  func mark() throws(StoreError) -> BuildMark? {
    guard let life = try setting("life"), let revision = try setting("revision").flatMap({ Int64($0) }),
      let newest = try setting("newest-case").flatMap({ Int64($0) })
    else { return nil }
    return BuildMark(life: life, revision: revision, newestCase: newest)
  }

  /// Whether cases in the index would be filed under the same places, units and categories again.
  func knows(_ nodes: [SearchNode]) throws(StoreError) -> Bool {
    let words = Dictionary(
      nodes.map { (SearchNode.word($0.sort, $0.id), $0.words) }, uniquingKeysWith: { one, _ in one })
    let query = try query("SELECT sort, id, words FROM nodes")
    while try query.next() {
      guard let sort = SearchNode.Sort(rawValue: query.string(0)),
        words[SearchNode.word(sort, query.int64(1))] == query.string(2)
      else { return false }
    }
    return true
  }

  /// Whether the lists, or the pages besides cases, are others than those in the index.
  func differs(_ nodes: [SearchNode], _ pages: [SearchPage]) throws(StoreError) -> Bool {
    try setting("lists") != Self.digest(nodes, pages)
  }

  /// Puts in the lists and the pages besides cases.
  func replace(_ nodes: [SearchNode], _ pages: [SearchPage]) throws(StoreError) {
    try query("DELETE FROM nodes").run()
    for (position, node) in nodes.enumerated() { try add(node, position) }
    try query("DELETE FROM pages").run()
    try query("INSERT INTO page_words (page_words) VALUES ('delete-all')").run()
    for (position, page) in pages.enumerated() { try add(page, Int64(position + 1)) }
    try set("lists", Self.digest(nodes, pages))
  }

  /// The cases that wait for a later build.
  func later() throws(StoreError) -> [Int64] {
    let query = try query("SELECT id FROM later")
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    return ids
  }

  private func add(_ node: SearchNode, _ position: Int) throws(StoreError) {
    let insert = try query("INSERT INTO nodes VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
    try insert.bind(1, node.sort.rawValue)
    try insert.bind(2, node.id)
    try insert.bind(3, position)
    try insert.bind(4, node.code)
    try insert.bind(5, node.name)
    try insert.bind(6, node.depth)
    try insert.bind(7, node.words)
    try insert.bind(8, node.hasPage)
    try insert.run()
  }

  private func add(_ page: SearchPage, _ id: Int64) throws(StoreError) {
    let insert = try query("INSERT INTO pages VALUES (?1, ?2, ?3, ?4, ?5)")
    try insert.bind(1, id)
    for (offset, text) in [page.sort.rawValue, page.title, page.text, page.href].enumerated() {
      try insert.bind(2 + offset, text)
    }
    try insert.run()
    var words = SearchWords()
    Array("\(page.title)\n\(page.text)".utf8).withUnsafeBytes { words.append($0) }
    let index = try query("INSERT INTO page_words (rowid, words) VALUES (?1, ?2)")
    try index.bind(1, id)
    try index.bind(2, utf8: words.bytes)
    try index.run()
  }

  private func setting(_ key: String) throws(StoreError) -> String? {
    let query = try query("SELECT value FROM settings WHERE key = ?1")
    try query.bind(1, key)
    return try query.next() ? query.string(0) : nil
  }

  /// FNV-1a, 64 bits: enough to notice a change that nobody hides.
  private static func digest(_ nodes: [SearchNode], _ pages: [SearchPage]) -> String {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      digest = (digest ^ 0xFF) &* 0x100_0000_01B3
    }
    for node in nodes {
      for text in ["\(node.sort) \(node.id) \(node.depth) \(node.hasPage)", node.words, node.code, node.name] {
        add(text)
      }
    }
    for page in pages { for text in [page.sort.rawValue, page.title, page.text, page.href] { add(text) } }
    return String(digest, radix: 16)
  }
}
