internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// How many cases one file holds.
  private static let exportedAtMost = 10_000

  /// A list as a file for Excel and WPS. It holds no contact; that it was taken out stands in the staff log.
  func export(_ visit: Visit, _ person: Visit.Person, _ form: FormFields) throws(Failure) -> Response {
    guard let address = ListAddress(carried: form["from"] ?? ""),
      person.user.role.lists.contains(address.query.list)
    else { return message(.badRequest, visit) }
    let maker = try PageMaker(self, visit)
    let moments = try moments(maker, visit)
    let list = address.query.list.rawValue
    let rows = try Failure.stored { () throws(StoreError) in
      let rows = try visit.store.deskRows(
        address.query, limit: Self.exportedAtMost, at: moments.clock.moment(visit.now), for: person.authority)
      try visit.store.log(.export, by: person.user.login, "\(list) \(rows.count)", at: visit.now)
      return rows
    }
    var headers = HeaderFields()
    headers[.contentType] = "text/csv; charset=utf-8"
    headers.append(
      HeaderName("Content-Disposition"), "attachment; filename=\"\(list)-\(moments.day(visit.now)).csv\"")
    return Response(.ok, headers: headers, body: try table(rows, moments))
  }

  private func table(_ rows: [DeskRow], _ moments: Moments) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    var table = CSVText()
    let columns = ["number", "state", "kind", "channel", "place", "category", "unit", "received", "due", "text"]
    table.add(try columns.map { column throws(Failure) in try maker.say("desk.column.\(column)") })
    for row in rows {
      table.add([
        row.number.description, try maker.say("desk.state.\(row.sum.state.rawValue)"),
        try maker.say("kind.\(row.kind.rawValue)"), try maker.say("desk.channel.\(row.channel.rawValue)"),
        row.place ?? "", row.category ?? "", row.unit ?? "", moments.full(row.sum.receivedAt),
        row.sum.deadlines.answer.map(moments.full) ?? "", row.text,
      ])
    }
    return table.bytes
  }
}
