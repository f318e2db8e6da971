public import Casework
internal import SQLite

extension CaseStore {
  /// Whether anything is to be made: something waits, or whoever was making something has ended half-way.
  ///
  /// - Throws: ``StoreError``.
  public func hasPrintWork(at moment: Timestamp) throws(StoreError) -> Bool {
    let query = try query(Self.nextPrintOrder)
    try query.bind(1, moment)
    return try query.next()
  }

  /// Takes on the order that waits longest, for as long as a lease lasts; nobody else gets it meanwhile.
  ///
  /// - Parameters:
  ///   - moment: now.
  ///   - lease: how long it is held without a word, in seconds; after that whoever asks gets it.
  /// - Returns: the order, its attempt counted; nil where nothing is to be made.
  /// - Throws: ``StoreError``.
  public func claimPrintOrder(at moment: Timestamp, lease: Int64) throws(StoreError) -> PrintOrder? {
    try write { () throws(StoreError) in
      let next = try query(Self.nextPrintOrder)
      try next.bind(1, moment)
      guard try next.next() else { return nil }
      let id = next.int64(0)
      next.reset()
      let update = try query(
        """
        UPDATE print_orders SET state = 'making', attempt_count = attempt_count + 1, lease_until = ?2, done_count = 0
        WHERE id = ?1
        """)
      try update.bind(1, id)
      try update.bind(2, moment + lease)
      try update.run()
      return try printOrder(id)
    }
  }

  static let nextPrintOrder: StaticString = """
    SELECT id FROM print_orders INDEXED BY print_orders_open
    WHERE state IN ('waiting', 'making') AND (state = 'waiting' OR lease_until < ?1) ORDER BY id LIMIT 1
    """

  /// Says how far an order is, and holds it for another lease.
  ///
  /// - Parameters:
  ///   - order: as it was claimed.
  ///   - done: how many things are done.
  ///   - count: of how many.
  ///   - moment: now.
  ///   - lease: in seconds.
  /// - Returns: false where somebody else has it by now.
  /// - Throws: ``StoreError``.
  @discardableResult
  public func renew(
    _ order: PrintOrder, done: Int, of count: Int, at moment: Timestamp, lease: Int64
  ) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let update = try query(
        """
        UPDATE print_orders SET done_count = ?3, item_count = ?4, lease_until = ?5
        WHERE id = ?1 AND attempt_count = ?2 AND state = 'making'
        """)
      try update.bind(1, order.id)
      try update.bind(2, order.attempt)
      try update.bind(3, done)
      try update.bind(4, count)
      try update.bind(5, moment + lease)
      return try changes(update)
    }
  }

  /// Ends an order.
  ///
  /// - Parameters:
  ///   - order: as it was claimed.
  ///   - outcome: what came of it.
  ///   - moment: now.
  ///   - handOver: puts the files where they are handed out; it runs once it is sure that nobody else has the order, and before anybody
  ///     reads that it is made.
  /// - Returns: false where somebody else has it by now; nothing was handed over then.
  /// - Throws: ``StoreError``, or what `handOver` throws; the order is then as before.
  public func end(
    _ order: PrintOrder, _ outcome: PrintOutcome, at moment: Timestamp,
    handOver: () throws(StoreError) -> Void = {}
  ) throws(StoreError) -> Bool {
    try write { () throws(StoreError) in
      let update = try query(
        """
        UPDATE print_orders SET state = ?3, item_count = ?4, done_count = ?4, made_count = ?5, problem = ?6, ended_at = ?7,
          lease_until = NULL
        WHERE id = ?1 AND attempt_count = ?2 AND state = 'making'
        """)
      try update.bind(1, order.id)
      try update.bind(2, order.attempt)
      try update.bind(3, outcome.made > 0 ? "made" : "refused")
      try update.bind(4, outcome.items)
      try update.bind(5, outcome.made)
      try update.bind(6, outcome.problem)
      try update.bind(7, moment)
      guard try changes(update) else { return false }
      for (position, file) in outcome.files.enumerated() { try add(file, at: position, to: order.id) }
      try handOver()
      return true
    }
  }

  private func add(_ file: PrintFile, at position: Int, to id: Int64) throws(StoreError) {
    let insert = try query("INSERT INTO print_files VALUES (?1, ?2, ?3, ?4, ?5)")
    try insert.bind(1, id)
    try insert.bind(2, position)
    try insert.bind(3, file.name)
    try insert.bind(4, file.kind.rawValue)
    try insert.bind(5, file.bytes)
    try insert.run()
  }

  /// The orders that ended before a moment and still have their files.
  ///
  /// - Throws: ``StoreError``.
  public func printOrdersToClear(endedBefore moment: Timestamp) throws(StoreError) -> [Int64] {
    let query = try query(
      """
      SELECT id FROM print_orders INDEXED BY print_orders_kept
      WHERE ended_at IS NOT NULL AND removed_at IS NULL AND ended_at < ?1 ORDER BY id
      """)
    try query.bind(1, moment)
    var ids: [Int64] = []
    while try query.next() { ids.append(query.int64(0)) }
    return ids
  }

  /// Notes that an order's files are gone; the order itself stays.
  ///
  /// - Throws: ``StoreError``.
  public func markCleared(_ id: Int64, at moment: Timestamp) throws(StoreError) {
    try write { () throws(StoreError) in
      let update = try query("UPDATE print_orders SET removed_at = ?2 WHERE id = ?1")
      try update.bind(1, id)
      try update.bind(2, moment)
      try update.run()
      let delete = try query("DELETE FROM print_files WHERE order_id = ?1")
      try delete.bind(1, id)
      try delete.run()
    }
  }
}

/// What came of an order.
public struct PrintOutcome: Hashable, Sendable {
  /// How many things there were to print.
  public var items: Int
  /// How many were made; where it is none, the order is refused.
  public var made: Int
  /// The files, in the order they are handed out in.
  public var files: [PrintFile]
  /// What kept some or all of it from being made, and what to do; nil for nothing.
  public var problem: String?

  /// An outcome.
  public init(items: Int = 0, made: Int = 0, files: [PrintFile] = [], problem: String? = nil) {
    self.items = items
    self.made = made
    self.files = files
    self.problem = problem
  }
}
