internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// What each code brought in, which never did, and which places have none.
  func publicity(_ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    let address = PublicityAddress(visit.request.query)
    let maker = try PageMaker(self, visit)
    var content = PublicityPage.Content(address: address)
    try Failure.stored { () throws(StoreError) in try fill(&content, visit) }
    return .html(try PublicityPage().render(content, try moments(maker, visit), visit, person))
  }

  private func fill(_ content: inout PublicityPage.Content, _ visit: Visit) throws(StoreError) {
    let (address, store, size) = (content.address, visit.store, PublicityAddress.pageSize)
    let skipping = (address.page - 1) * size
    if address.sight == .bare {
      let bare = try store.placesWithoutCode(in: address.place, skipping: skipping, limit: size + 1)
      content.bare = Array(bare.places.prefix(size))
      content.hasNext = bare.places.count > size
    } else {
      let query = address.query(address.sight, at: visit.now, skipping: skipping, limit: size + 1)
      let page = try store.codeUses(query)
      content.uses = Array(page.uses.prefix(size))
      content.hasNext = page.uses.count > size
      content.totals = page.totals
    }
    // The sums stand over every list, and over a page beyond the last one too.
    if address.sight != .all || content.uses.isEmpty {
      content.totals = try store.codeUses(address.query(.all, at: visit.now, limit: 1)).totals
    }
    content.bareCount = try store.placesWithoutCode(in: address.place, limit: 1).count
    content.places = try store.deskPlaces().map {
      Choice(value: $0.code, label: String(repeating: "\u{3000}", count: max(0, $0.level.rawValue - 1)) + $0.name)
    }
    content.materials = try store.codeMaterials()
  }

  /// The same as a file for Excel and WPS; that it was taken out stands in the staff log.
  func exportPublicity(_ visit: Visit, _ person: Visit.Person, _ form: FormFields) throws(Failure) -> Response {
    guard let address = PublicityAddress(carried: form["from"] ?? "") else { return message(.badRequest, visit) }
    let moments = try moments(try PageMaker(self, visit), visit)
    var table = try PublicityTable(moments)
    try Failure.stored { () throws(StoreError) in
      if address.sight != .bare {
        table.uses = try visit.store.codeUses(address.query(address.sight, at: visit.now)).uses
      }
      if address.sight != .never, address.material == nil {
        table.bare = try visit.store.placesWithoutCode(in: address.place).places
      }
      try visit.store.log(
        .export, by: person.user.login, "publicity \(table.uses.count + table.bare.count)", at: visit.now)
    }
    var headers = HeaderFields()
    headers[.contentType] = "text/csv; charset=utf-8"
    headers.append(
      HeaderName("Content-Disposition"), "attachment; filename=\"codes-\(moments.day(visit.now)).csv\"")
    return Response(.ok, headers: headers, body: try table.bytes())
  }
}
