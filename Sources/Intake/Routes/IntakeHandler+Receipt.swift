internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

extension IntakeHandler {
  /// The receipt of a case, which may be loaded again and kept as a bookmark.
  func receipt(_ visit: Visit, using random: inout some RandomNumberGenerator) -> Response {
    found(CaseQuestion(address: visit.request.query), visit, .notFound, using: &random) { found in
      answer(.ok, store: visit.store) { maker throws(Failure) in
        try page(ofReceipt: found, visit, maker)
      }
    }
  }

  private func page(ofReceipt status: CaseStatus, _ visit: Visit, _ maker: PageMaker) throws(Failure) -> [UInt8] {
    let address = ReceiptAddress(number: status.number.description, queryCode: visit.request.query["q"] ?? "")
    let href = LocalLocation(visit.request.mount + "/status", query: address.query).text
    let without = visit.request.query[ReceiptAddress.withoutContact.name] == ReceiptAddress.withoutContact.value
    let moments = try momentWording(maker, visit.store)
    let photos = try PhotoOutcome(visit.request.query).sentences(maker)
    let due = try status.answerDue.map { moment throws(Failure) in try moments.moment(moment) }
    let head = try head("receipt.title", "track.description", .none, maker)
    let shape = ReceiptPage()
    return try maker.page(ReceiptPage.template, shape.shape) { record throws(Failure) in
      shape.fill(
        &record, site: maker.site, head: head, address, due: due, statusHref: href, withoutContact: without,
        photos: photos)
    }
  }

  func momentWording(_ maker: PageMaker, _ store: CaseStore) throws(Failure) -> MomentWording {
    do { return MomentWording(maker: maker, offset: try store.offset()) } catch { throw .store(error) }
  }

  func head(
    _ title: String, _ description: String, _ section: PageHead.Section, _ maker: PageMaker
  ) throws(Failure) -> PageHead {
    PageHead(
      title: try maker.say(title), description: try maker.say(description), path: nil, section: section,
      isHidden: true)
  }
}
