internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Intake

extension Open311Handler {
  /// “May not span more than 90 days.”
  private static let longestSpan: Int64 = 90 * 86_400

  /// What is published, filtered as the specification has it; who shows a key sees what it handed in too.
  func requests(_ visit: Visit) throws(Mistake) -> Node {
    var wanted = ServiceRequestQuery()
    wanted.source = try stored { () throws(StoreError) in try visit.key() }.map(Visit.source)
    let numbers = visit.list("service_request_id")
    // “This overrides all other arguments.”
    guard numbers.isEmpty else {
      wanted.numbers = numbers.compactMap { CaseNumber(typed: $0) }
      return wanted.numbers.isEmpty ? .list(of: "request", []) : try shown(wanted, visit)
    }
    wanted.categories = Set(visit.list("service_code"))
    wanted.states = try states(visit)
    wanted.received = try span(visit)
    return try shown(wanted, visit)
  }

  /// One request.
  func request(_ number: String, _ visit: Visit) throws(Mistake) -> Node {
    guard let number = CaseNumber(typed: number) else { throw .requestUnknown }
    var wanted = ServiceRequestQuery()
    wanted.numbers = [number]
    wanted.source = try stored { () throws(StoreError) in try visit.key() }.map(Visit.source)
    let shown = try shown(wanted, visit)
    guard case .list(_, let nodes) = shown, !nodes.isEmpty else { throw .requestUnknown }
    return shown
  }

  /// The request that a report sent with a key of its own became.
  func request(ofToken token: String, _ visit: Visit) throws(Mistake) -> Node {
    guard FormKey.isOne(token) else { throw .tokenUnknown }
    let number = try stored { () throws(StoreError) in try visit.store.caseNumber(ofKey: token) }
    guard let number else { throw .tokenUnknown }
    return .list(
      of: "request",
      [.record([("service_request_id", .text(number.description)), ("token", .text(token))])])
  }

  /// From when to when; both left out are the last 90 days, one left out lies 90 days from the other.
  func span(_ visit: Visit) throws(Mistake) -> ClosedRange<Timestamp> {
    let start = try moment("start_date", visit)
    let end = try moment("end_date", visit)
    let until = end ?? start.map { min($0 + Self.longestSpan, max(visit.now, $0)) } ?? visit.now
    let from = start ?? until + -Self.longestSpan
    guard from <= until, until - from <= Self.longestSpan else { throw .spanTooLong }
    // What came in on a day is shown as of its beginning.
    return visit.offset.moment(visit.offset.date(from))...until
  }

  private func moment(_ name: String, _ visit: Visit) throws(Mistake) -> Timestamp? {
    guard let text = visit[name] else { return nil }
    guard let moment = W3CTime.read(text) else { throw .dateUnreadable }
    return moment
  }

  private func states(_ visit: Visit) throws(Mistake) -> Set<CaseState> {
    var states: Set<CaseState> = []
    for word in visit.list("status") {
      switch word {
      case "open": states.formUnion(CaseState.allCases.filter(\.isOpenRequest))
      case "closed": states.formUnion(CaseState.allCases.filter { !$0.isOpenRequest })
      default: throw .statusUnknown
      }
    }
    return states
  }

  private func shown(_ wanted: ServiceRequestQuery, _ visit: Visit) throws(Mistake) -> Node {
    let found = try stored { () throws(StoreError) in try visit.store.serviceRequests(wanted) }
    var addresses: [String: String] = [:]
    for place in Set(found.compactMap(\.place)) {
      let line = try stored { () throws(StoreError) in try visit.store.placeAndSurroundings(place) }
      let published = line.drop { $0.level > PlaceLevel.narrowestPublished }
      addresses[place] = published.reversed().map(\.name).joined()
    }
    return .list(of: "request", found.map { node($0, $0.place.flatMap { addresses[$0] }, visit) })
  }

  private func node(_ found: ServiceRequest, _ address: String?, _ visit: Visit) -> Node {
    let text = found.publication
    let question = [text?.question, text?.title].compactMap(\.self).first { !$0.isEmpty }
    return .record([
      ("service_request_id", .text(found.number.description)),
      ("status", .text(found.state.isOpenRequest ? "open" : "closed")),
      ("status_notes", .optional(text.flatMap { $0.answer.isEmpty ? nil : $0.answer })),
      ("service_name", .optional(found.categoryName)), ("service_code", .optional(found.category)),
      ("description", .optional(question)), ("agency_responsible", .optional(found.unit)), ("service_notice", .nothing),
      ("requested_datetime", .text(W3CTime.day(found.receivedAt, visit.offset))),
      ("updated_datetime", .text(W3CTime.day(found.updatedAt, visit.offset))),
      (
        "expected_datetime",
        .optional(found.state.isOpenRequest ? found.answerDue.map { W3CTime.day($0, visit.offset) } : nil)
      ),
      ("address", .optional(address)), ("address_id", .nothing), ("zipcode", .nothing), ("lat", .nothing),
      ("long", .nothing), ("media_url", .nothing),
    ])
  }
}

extension CaseState {
  /// A request is open while an answer is owed: that of a long-standing problem too.
  var isOpenRequest: Bool { isOpen || self == .shelved }
}
