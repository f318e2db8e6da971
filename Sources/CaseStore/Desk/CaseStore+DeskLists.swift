public import Casework
internal import SQLite

extension CaseStore {
  /// How many cases of a list are put into another order than the list's own; of a longer list the first so many.
  private static let sortedAtMost = 20_000

  /// One page of a list.
  ///
  /// - Parameters:
  ///   - query: which list, filters, order and page.
  ///   - moment: now, and the end of its day.
  ///   - authority: whose list: a handler's holds cases of the own unit only.
  /// - Returns: the lines.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func deskPage(
    _ query: DeskQuery, at moment: DeskMoment, for authority: Authority
  ) throws(StoreError) -> DeskPage {
    try withSnapshot { () throws(StoreError) in
      let size = DeskQuery.pageSize
      let ids = try deskIDs(query, at: moment, for: authority, skipping: (max(1, query.page) - 1) * size, size + 1)
      return DeskPage(rows: try deskRows(ids.prefix(size)), hasNext: ids.count > size)
    }
  }

  /// The lines of a list that a file holds, without pages.
  ///
  /// - Parameters:
  ///   - query: which list, filters and order.
  ///   - limit: at most so many.
  ///   - moment: now, and the end of its day.
  ///   - authority: whose list.
  /// - Returns: the lines.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func deskRows(
    _ query: DeskQuery, limit: Int, at moment: DeskMoment, for authority: Authority
  ) throws(StoreError) -> [DeskRow] {
    try withSnapshot { () throws(StoreError) in
      try deskRows(try deskIDs(query, at: moment, for: authority, skipping: 0, limit)[...])
    }
  }

  /// How many cases each list has, counted up to a limit; ``DeskList/all``, of which there is no end, is left out.
  ///
  /// - Parameters:
  ///   - limit: counted no further than this.
  ///   - moment: now, and the end of its day.
  ///   - authority: whose lists.
  /// - Returns: the count of each.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func deskCounts(
    upTo limit: Int, at moment: DeskMoment, for authority: Authority
  ) throws(StoreError) -> [DeskList: Int] {
    let unit = authority.role == .handler ? authority.unit ?? "" : nil
    let query = try self.query(unit == nil ? DeskCounts.sql : DeskCounts.unitSQL)
    if let unit { try query.bind(1, try deskUnitID(unit)) }
    try query.bind(2, moment.now)
    try query.bind(3, moment.endOfDay)
    try query.bind(4, limit)
    guard try query.next() else { return [:] }
    var counts: [DeskList: Int] = [:]
    for (column, list) in DeskCounts.columns.enumerated() { counts[list] = query.int(column) }
    counts[.mine] = counts[.open]
    return counts
  }

  /// A handler without a unit has no cases; the id 0 is nobody's.
  private func deskUnitID(_ code: String) throws(StoreError) -> Int64 {
    code.isEmpty ? 0 : try requiredID(in: .units, of: code)
  }

  private func deskIDs(
    _ query: DeskQuery, at moment: DeskMoment, for authority: Authority, skipping: Int, _ limit: Int
  ) throws(StoreError) -> [Int64] {
    if !query.text.isEmpty { return try found(query, for: authority, skipping: skipping, limit) }
    let filter = try filter(of: query)
    let cursor = try self.cursor(of: query, at: moment, for: authority)
    let isOwnOrder = query.order == .urgent || (query.list == .all && query.order == .newest)
    let wanted = isOwnOrder ? skipping + limit : Self.sortedAtMost
    var ids: [Int64] = []
    while ids.count < wanted, try cursor.next() {
      if try filter.passes(cursor) { ids.append(cursor.int64(0)) }
    }
    if !isOwnOrder { query.order == .newest ? ids.sort(by: >) : ids.sort() }
    return Array(ids.dropFirst(skipping).prefix(limit))
  }

  private func cursor(
    of query: DeskQuery, at moment: DeskMoment, for authority: Authority
  ) throws(StoreError) -> Query {
    let unit = authority.role == .handler ? authority.unit ?? "" : query.unit
    let cursor = try self.query(unit == nil ? query.list.sql : query.list.unitSQL)
    if let unit { try cursor.bind(1, try deskUnitID(unit)) }
    if query.list.isCutByTime {
      try cursor.bind(2, moment.now)
      if query.list == .today { try cursor.bind(3, moment.endOfDay) }
    }
    return cursor
  }
}

extension DeskList {
  fileprivate var isCutByTime: Bool { self == .today || self == .overdue }
}
