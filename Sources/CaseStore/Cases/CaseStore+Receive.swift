public import Casework
internal import SQLite

extension CaseStore {
  /// Stores a report as a new case; once this returns it is on the disk.
  ///
  /// - Parameters:
  ///   - report: the report, checked for its form.
  ///   - moment: now.
  ///   - generator: where the query code's chance comes from.
  /// - Returns: the receipt; the same as before where the form's idempotency key came in before.
  /// - Throws: ``StoreError``: `unknownCode`, `unknownPlace`, `retiredPlace`, `unknownCategory`, `tooManyReports`, or what
  ///   kept it from being stored.
  public func receive(
    _ report: NewReport, at moment: Timestamp, using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> Receipt {
    let queryCode = CodeText(using: &generator).text
    return try write { () throws(StoreError) in
      if let earlier = try receipt(ofKey: report.idempotencyKey) { return earlier }
      return try store(report, at: moment, queryCode)
    }
  }

  private func store(
    _ report: NewReport, at moment: Timestamp, _ queryCode: String
  ) throws(StoreError) -> Receipt {
    let spot = try spot(of: report.origin)
    let category = try report.category.map { code throws(StoreError) in try categoryInUse(code) }
    let (event, offset) = try arrival(of: report, category?.category, at: moment)
    let number = try nextNumber(at: moment, offset)
    let sum = try firstSum(event)
    let reporter = try report.user.map { login throws(StoreError) in try userID(login) }
    let id = try insert(
      CaseRow(
        number: number.description, queryCode: queryCode, kind: report.kind, channel: report.channel,
        place: spot.place, category: category?.id, code: spot.code, source: report.source,
        sourceID: report.source.map { _ in number.description }, wantsNoPublication: report.wantsNoPublication,
        idempotencyKey: report.idempotencyKey, reporter: reporter, sum: sum))
    try insertReport(of: id, subject: report.subject, text: report.text, location: report.location)
    try insert(report.photos, of: id)
    if let sealed = report.sealContact?(number) { try insertContact(of: id, sealed: sealed) }
    try insert(event, of: id, EventReferences(user: reporter))
    if let screening = report.screening { try screen(id, by: screening) }
    return Receipt(
      number: number, queryCode: queryCode, receivedAt: moment, answerDue: sum.deadlines.answer, isNew: true)
  }

  /// The event of a report coming in, with the deadlines that run from it.
  private func arrival(
    of report: NewReport, _ category: Category?, at moment: Timestamp
  ) throws(StoreError) -> (event: Event, offset: UTCOffset) {
    let rules = try rules(from: moment, of: category)
    func due(_ step: TimeLimit.Step) -> Timestamp? {
      rules.due(
        step, kind: report.kind, category: report.category, channel: report.channel, flags: [], from: moment)
    }
    let event = Event(
      sequence: 1, at: moment, action: .receive, role: report.role, user: report.user,
      deadlines: Deadlines(answer: due(.answer), plan: due(.plan)))
    return (event, rules.offset)
  }

  func firstSum(_ event: Event) throws(StoreError) -> Case {
    do throws(Refusal) { return try Case(event) } catch { throw .refused(error) }
  }

  private func receipt(ofKey key: String?) throws(StoreError) -> Receipt? {
    guard let key else { return nil }
    let query = try query(
      "SELECT number, query_code, received_at, answer_due FROM cases WHERE idempotency_key = ?1")
    try query.bind(1, key)
    guard try query.next(), let number = CaseNumber(typed: query.string(0)) else { return nil }
    return Receipt(
      number: number, queryCode: query.string(1), receivedAt: query.timestamp(2),
      answerDue: query.optionalTimestamp(3), isNew: false)
  }
}
