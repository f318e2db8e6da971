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

  /// How many cases lists have, counted up to a limit.
  ///
  /// - Parameters:
  ///   - lists: which.
  ///   - limit: counted no further than this.
  ///   - moment: now, and the end of its day.
  ///   - authority: whose lists.
  /// - Returns: the count of each.
  /// - Throws: ``StoreError``: `unknownUnit`.
  public func deskCounts(
    _ lists: [DeskList], upTo limit: Int, at moment: DeskMoment, for authority: Authority
  ) throws(StoreError) -> [DeskList: Int] {
    try withSnapshot { () throws(StoreError) in
      var counts: [DeskList: Int] = [:]
      for list in lists {
        let cursor = try self.cursor(of: DeskQuery(list), at: moment, for: authority)
        var count = 0
        while count < limit, try cursor.next() { count += 1 }
        counts[list] = count
      }
      return counts
    }
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
    // A handler without a unit has no cases; the id 0 is nobody's.
    let unit = authority.role == .handler ? authority.unit ?? "" : query.unit
    let cursor = try self.query(unit == nil ? query.list.sql : query.list.unitSQL)
    if let unit { try cursor.bind(1, unit.isEmpty ? 0 : try requiredID(in: .units, of: unit)) }
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
