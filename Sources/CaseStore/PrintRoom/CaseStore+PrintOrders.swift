public import Casework
internal import SQLite

extension CaseStore {
  /// Puts something on the list of what is to be printed.
  ///
  /// - Parameters:
  ///   - order: what is wanted.
  ///   - login: who wants it.
  ///   - moment: now.
  /// - Returns: its number.
  /// - Throws: ``StoreError``: `unknownUser`.
  public func add(_ order: NewPrintOrder, by login: String, at moment: Timestamp) throws(StoreError) -> Int64 {
    try write { () throws(StoreError) in
      let insert = try query(
        """
        INSERT INTO print_orders (asked_at, user_id, design, ink, is_outlined, state)
        VALUES (?1, ?2, ?3, ?4, ?5, 'waiting')
        """)
      try insert.bind(1, moment)
      try insert.bind(2, try userID(login))
      try insert.bind(3, order.design)
      try insert.bind(4, order.ink.rawValue)
      try insert.bind(5, order.isOutlined)
      try insert.run()
      let id = connection.lastInsertedRowID
      try add(order, to: id)
      return id
    }
  }

  private func add(_ order: NewPrintOrder, to id: Int64) throws(StoreError) {
    for place in Set(order.places) {
      let insert = try query("INSERT INTO print_order_places VALUES (?1, ?2)")
      try insert.bind(1, id)
      try insert.bind(2, place)
      try insert.run()
    }
    for (position, use) in order.uses.enumerated() {
      let insert = try query("INSERT INTO print_order_uses VALUES (?1, ?2, ?3, ?4, ?5)")
      try insert.bind(1, id)
      try insert.bind(2, position)
      try insert.bind(3, use.level.rawValue)
      try insert.bind(4, use.material)
      try insert.bind(5, use.placement)
      try insert.run()
    }
  }

  /// What was asked for by its number; nil where there is none.
  ///
  /// - Throws: ``StoreError``.
  public func printOrder(_ id: Int64) throws(StoreError) -> PrintOrder? {
    let query = try query(
      """
      SELECT o.id, o.asked_at, u.name, o.design, o.ink, o.is_outlined, o.state, o.item_count, o.done_count, o.made_count,
        o.attempt_count, o.ended_at, o.removed_at, o.problem
      FROM print_orders o LEFT JOIN users u ON u.id = o.user_id WHERE o.id = ?1
      """)
    try query.bind(1, id)
    guard try query.next() else { return nil }
    guard let ink = NewPrintOrder.Ink(rawValue: query.string(4)),
      let state = PrintOrder.State(rawValue: query.string(6))
    else { throw .unknownName(statement: "print_orders") }
    let wanted = NewPrintOrder(
      design: query.string(3), ink: ink, isOutlined: query.bool(5), places: try orderedPlaces(id),
      uses: try orderedUses(id))
    return PrintOrder(
      id: query.int64(0), askedAt: query.timestamp(1), asker: query.optionalString(2), wanted: wanted, state: state,
      itemCount: query.int(7), doneCount: query.int(8), madeCount: query.int(9), attempt: query.int(10),
      endedAt: query.optionalTimestamp(11), removedAt: query.optionalTimestamp(12), problem: query.optionalString(13))
  }

  /// The newest orders, newest first.
  ///
  /// - Parameters:
  ///   - id: only those before this one; nil from the newest on.
  ///   - limit: at most so many.
  /// - Returns: the orders.
  /// - Throws: ``StoreError``.
  public func printOrders(before id: Int64? = nil, limit: Int) throws(StoreError) -> [PrintOrder] {
    let query = try query(Self.printOrderIDs)
    try query.bind(1, id ?? .max)
    try query.bind(2, limit)
    var orders: [PrintOrder] = []
    while try query.next() { if let order = try printOrder(query.int64(0)) { orders.append(order) } }
    return orders
  }

  static let printOrderIDs: StaticString = "SELECT id FROM print_orders WHERE id < ?1 ORDER BY id DESC LIMIT ?2"

  /// The files of an order, in the order they are handed out in; none once they were removed.
  ///
  /// - Throws: ``StoreError``.
  public func printFiles(of id: Int64) throws(StoreError) -> [PrintFile] {
    let query = try query("SELECT name, kind, bytes FROM print_files WHERE order_id = ?1 ORDER BY position")
    try query.bind(1, id)
    var files: [PrintFile] = []
    while try query.next() {
      guard let kind = PrintFile.Kind(rawValue: query.string(1)) else { throw .unknownName(statement: "print_files") }
      files.append(PrintFile(name: query.string(0), kind: kind, bytes: query.int(2)))
    }
    return files
  }

  private func orderedPlaces(_ id: Int64) throws(StoreError) -> [String] {
    let query = try query("SELECT place FROM print_order_places WHERE order_id = ?1 ORDER BY place")
    try query.bind(1, id)
    var places: [String] = []
    while try query.next() { places.append(query.string(0)) }
    return places
  }

  private func orderedUses(_ id: Int64) throws(StoreError) -> [PrintUse] {
    let query = try query(
      "SELECT level, material, placement FROM print_order_uses WHERE order_id = ?1 ORDER BY position")
    try query.bind(1, id)
    var uses: [PrintUse] = []
    while try query.next() { uses.append(try printUse(from: query)) }
    return uses
  }
}
