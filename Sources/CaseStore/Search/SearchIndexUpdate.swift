public import Casework
internal import Glibc
internal import SQLite

/// Brings the search index up to date with what a build publishes.
///
/// Only what changed since the last time is read. A first index, or one after a restore or after a change of the trees of places and
/// categories, is made whole under another name and then takes its place; whoever searches meanwhile has the old one.
public struct SearchIndexUpdate: Sendable {
  private let path: String
  private let nodes: [SearchNode]
  private let pages: [SearchPage]
  private let offset: UTCOffset
  private let cutOff: Timestamp

  /// An update.
  ///
  /// - Parameters:
  ///   - path: `var/search.sqlite` of a workspace.
  ///   - nodes: places, units and categories, in the order of content.
  ///   - pages: notices, services and contacts.
  ///   - offset: the portal's time zone.
  ///   - cutOff: cases received from then on are left for later.
  public init(path: String, nodes: [SearchNode], pages: [SearchPage], offset: UTCOffset, cutOff: Timestamp) {
    self.path = path
    self.nodes = nodes
    self.pages = pages
    self.offset = offset
    self.cutOff = cutOff
  }

  /// Does it.
  ///
  /// - Parameter store: the database; only published texts are read.
  /// - Returns: how many cases were looked at.
  /// - Throws: ``StoreError``; the index is then as it was.
  @discardableResult
  public func run(_ store: CaseStore) throws(StoreError) -> Int {
    guard let writer = openedWriter(), let mark = try writer.mark(), try writer.knows(nodes) else {
      return try makeAnew(store)
    }
    let changes = try store.changes(since: mark)
    guard let changed = changes.caseIDs else { return try makeAnew(store) }
    return try update(writer, store, Set(changed).union(try writer.later()).sorted(), from: mark, to: changes.mark)
  }

  private func update(
    _ standing: SearchIndexWriter, _ store: CaseStore, _ ids: [Int64], from former: BuildMark, to mark: BuildMark
  ) throws(StoreError) -> Int {
    var writer = standing
    let hasNews = try writer.differs(nodes, pages)
    guard !ids.isEmpty || hasNews || mark != former else { return 0 }
    try writer.connection.transaction { () throws(StoreError) in
      if hasNews { try writer.replace(nodes, pages) }
      for id in ids { try writer.update(id, from: store) }
      try writer.finish(mark)
    }
    return ids.count
  }

  private func makeAnew(_ store: CaseStore) throws(StoreError) -> Int {
    let draft = path + ".new"
    FileOperations.remove(draft)
    // What changes from here on stands in the next update.
    let mark = try store.changes(since: nil).mark
    let count = try fill(draft, store, mark)
    try FileOperations.synchronize(draft)
    removeInterruptedUpdate()
    try FileOperations.rename(draft, to: path)
    return count
  }

  private func fill(_ draft: String, _ store: CaseStore, _ mark: BuildMark) throws(StoreError) -> Int {
    let connection = try Self.connect(draft, .create)
    // Nobody reads the draft, and it is brought to the disk when it is whole.
    try connection.apply("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; BEGIN")
    try connection.apply(SearchSchema.tables)
    try connection.apply(SearchSchema.beginBulk)
    var writer = SearchIndexWriter(connection, nodes, offset, cutOff)
    try writer.replace(nodes, pages)
    let count = try writer.addAll(from: store)
    try writer.finish(mark)
    try connection.apply(SearchSchema.endBulk)
    try connection.setVersion(SearchSchema.version)
    try connection.apply("COMMIT")
    return count
  }

  /// An update that was cut off has left a journal, which must not be taken for one of the new file.
  private func removeInterruptedUpdate() {
    var status = stat()
    guard stat(path + "-journal", &status) == 0, status.st_size > 0 else { return }
    FileOperations.remove(path)
    FileOperations.remove(path + "-journal")
  }

  /// The index as it is; nil where there is none that this program can go on with.
  private func openedWriter() -> SearchIndexWriter? {
    guard FileOperations.exists(path), let connection = try? Self.connect(path, .readWrite),
      (try? connection.version()) == SearchSchema.version
    else { return nil }
    return SearchIndexWriter(connection, nodes, offset, cutOff)
  }

  private static func connect(_ path: String, _ mode: Connection.Mode) throws(StoreError) -> Connection {
    do throws(SQLiteError) { return try Connection(path: path, mode: mode) } catch { throw StoreError(error) }
  }
}
