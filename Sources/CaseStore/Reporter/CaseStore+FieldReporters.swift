public import Casework
internal import SQLite

extension CaseStore {
  /// The grid worker or deputy that a personal code belongs to, in use or not.
  ///
  /// - Parameter personalCode: the six characters.
  /// - Returns: who it is; nil for a code that nobody was given, or whose bearer has another role by now.
  /// - Throws: ``StoreError``.
  public func fieldReporter(_ personalCode: CodeText) throws(StoreError) -> FieldReporter? {
    let query = try query(
      """
      SELECT u.login, u.name, u.role, p.code, u.is_disabled FROM users u LEFT JOIN places p ON p.id = u.place_id
      WHERE u.personal_code = ?1
      """)
    try query.bind(1, personalCode.text)
    guard try query.next() else { return nil }
    let role = try query.value(2, of: Names.roles)
    guard role == .gridWorker || role == .deputy else { return nil }
    return FieldReporter(
      login: query.string(0), name: query.string(1), role: role, place: query.optionalString(3),
      isDisabled: query.bool(4))
  }

  /// A place and all that lie in it and take reports, each after the one it lies in, as content orders them.
  ///
  /// - Parameter code: the place's code; nil for all places.
  /// - Returns: the places without former names; empty for an unknown code.
  /// - Throws: ``StoreError``.
  public func placesInUse(within code: String?) throws(StoreError) -> [Place] {
    let all = try placesInUse()
    let inside = Dictionary(grouping: all) { $0.parent ?? "" }
    func line(_ place: Place) -> [Place] { [place] + (inside[place.code] ?? []).flatMap(line) }
    return all.filter { code == nil ? $0.parent == nil : $0.code == code }.flatMap(line)
  }

  /// Stores a report of a grid worker or deputy; once this returns it is on the disk.
  ///
  /// - Parameters:
  ///   - report: the report, checked for its form, with role and user.
  ///   - note: how it was dealt with on the spot, which answers it at once; nil where a unit has to act.
  ///   - moment: now.
  ///   - generator: where the query code's chance comes from.
  /// - Returns: the receipt; the same as before where the form's idempotency key came in before.
  /// - Throws: ``StoreError`` as ``receive(_:at:using:)`` does; `unknownUser`; `refused` where the role answers nothing.
  public func receive(
    _ report: NewReport, handledWith note: String?, at moment: Timestamp,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> Receipt {
    try write { () throws(StoreError) in
      let receipt = try receive(report, at: moment, using: &generator)
      guard let note, receipt.isNew else { return receipt }
      let answer = NewEvent(.answer, by: report.role, user: report.user, text: note)
      try record(answer, on: receipt.number, at: moment)
      return receipt
    }
  }

  static let fieldReports: StaticString = """
    SELECT c.number, c.state, p.name, k.name, u.name, c.received_at, c.answer_due, substr(r.text, 1, 100),
      c.state IN ('answered', 'rated', 'closed') AND NOT EXISTS (
        SELECT 1 FROM events e
        WHERE e.case_id = c.id AND e.user_id = w.id
          AND (e.action = 'answer' OR e.action IN ('confirm', 'rate') AND e.at >= c.answered_at))
    FROM users w JOIN cases c ON c.reporter_id = w.id JOIN reports r ON r.case_id = c.id
      LEFT JOIN places p ON p.id = c.place_id LEFT JOIN categories k ON k.id = c.category_id
      LEFT JOIN units u ON u.id = c.unit_id
    WHERE w.login = ?1 ORDER BY c.id DESC LIMIT ?2
    """

  /// What a grid worker or deputy has handed in, newest first.
  ///
  /// - Parameters:
  ///   - reporter: who.
  ///   - limit: at most so many.
  /// - Returns: the lines of the list.
  /// - Throws: ``StoreError``.
  public func reports(of reporter: FieldReporter, limit: Int) throws(StoreError) -> [FieldReportItem] {
    let query = try query(Self.fieldReports)
    try query.bind(1, reporter.login)
    try query.bind(2, limit)
    var items: [FieldReportItem] = []
    while try query.next() {
      guard let number = CaseNumber(typed: query.string(0)) else { throw .unknownName(statement: "cases.number") }
      items.append(
        FieldReportItem(
          number: number, state: try query.value(1, of: Names.states), place: query.optionalString(2),
          category: query.optionalString(3), unit: query.optionalString(4), receivedAt: query.timestamp(5),
          answerDue: query.optionalTimestamp(6), excerpt: query.string(7), waitsForWord: query.bool(8)))
    }
    return items
  }

  private func placesInUse() throws(StoreError) -> [Place] {
    let query = try query(
      """
      SELECT p.code, p.name, p.level, parent.code FROM places p LEFT JOIN places parent ON parent.id = p.parent_id
      WHERE NOT p.is_retired ORDER BY p.position, p.id
      """)
    var places: [Place] = []
    while try query.next() {
      guard let level = PlaceLevel(rawValue: query.int(2)) else { throw .unknownName(statement: "places.level") }
      places.append(
        Place(code: query.string(0), name: query.string(1), level: level, parent: query.optionalString(3)))
    }
    return places
  }
}
