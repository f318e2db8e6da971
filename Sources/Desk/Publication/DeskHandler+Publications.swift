internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Publishing

extension DeskHandler {
  /// So many waiting texts are looked through for the filters before the queue is shown; `huiyin notify` does the rest.
  private static let surveyedAtOnce = 50

  /// What waits for a decision, or what was decided.
  func publications(_ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    let fields = visit.request.query
    if let typed = fields["number"], !typed.isEmpty {
      guard let number = CaseNumber(typed: typed) else { return message(.missing, visit) }
      return visit.redirect("/publication/\(number)")
    }
    let maker = try PageMaker(self, visit)
    let address = PublicationAddress(fields)
    var content = PublicationListPage.Content(address: address)
    do throws(StoreError) {
      try fill(&content, address, try AutomaticPublication(store: visit.store, wording: maker.wording), visit)
    } catch {
      // An address that names a case that is not there begins at the first page.
      guard case .unknownCase = error else { throw .store(error) }
    }
    let drafts = try draftMaker(maker, visit)
    for item in content.waiting {
      let source = try Failure.stored { () throws(StoreError) in try visit.store.publicationSource(item.number) }
      content.drafts.append(drafts.draft(of: source))
    }
    content.notice = try notice(visit, maker)
    return .html(try PublicationListPage().render(content, try moments(maker, visit), visit, person))
  }

  private func fill(
    _ content: inout PublicationListPage.Content, _ address: PublicationAddress, _ automatic: AutomaticPublication,
    _ visit: Visit
  ) throws(StoreError) {
    let (store, size) = (visit.store, PublicationAddress.pageSize)
    content.counts = try store.publicationCounts()
    content.waitingCount = try store.publicationQueueCount()
    if let state = address.state {
      let items = try store.decidedPublications(state, after: address.after, limit: size + 1)
      content.decided = Array(items.prefix(size))
      content.hasNext = items.count > size
      return
    }
    if address.filter.mark != nil { try automatic.survey(limit: Self.surveyedAtOnce) }
    let filter = address.filter(leastConfidence: try store.publicationRules().leastConfidence)
    let items = try store.publicationQueue(filter, after: address.after, limit: size + 1)
    content.waiting = Array(items.prefix(size))
    content.hasNext = items.count > size
    content.places = try store.deskPlaces().map {
      Choice(value: $0.code, label: String(repeating: "\u{3000}", count: max(0, $0.level.rawValue - 1)) + $0.name)
    }
    content.categories = try store.deskCategories().map {
      Choice(value: $0.code, label: ($0.parent == nil ? "" : "\u{3000}") + $0.name)
    }
  }

  private func notice(_ visit: Visit, _ maker: PageMaker) throws(Failure) -> String {
    guard let done = visit.request.query["done"].flatMap({ Int($0) }) else { return "" }
    let sentence = try maker.say("desk.publication.bulk-done", ("count", String(done)))
    guard let left = visit.request.query["left"].flatMap({ Int($0) }), left > 0 else { return sentence }
    return sentence + (try maker.say("desk.publication.bulk-left", ("count", String(left))))
  }

  /// Publishes what was ticked: only drafts that nothing speaks against, and only as they were seen.
  func publishTicked(_ visit: Visit, _ person: Visit.Person, _ form: FormFields) throws(Failure) -> Response {
    guard person.user.role.publishes else { return message(.missing, visit) }
    let maker = try PageMaker(self, visit)
    var (done, left) = (0, 0)
    for field in form.fields where field.name.hasPrefix("case-") {
      guard let number = CaseNumber(typed: field.name.dropFirst(5)), let seen = DraftSight(carried: field.value),
        let draft = try self.draft(of: number, maker, visit)
      else { continue }
      if try publish(draft, seen, visit, person) { done += 1 } else { left += 1 }
    }
    return visit.redirect("/publication", [("done", String(done)), ("left", String(left))])
  }

  private func publish(
    _ draft: CaseDraft, _ seen: DraftSight, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Bool {
    guard draft.obstacles.isEmpty, DraftSight(draft) == seen, DraftDeed.publish.fits(draft.source.state) else {
      return false
    }
    do throws(StoreError) {
      try visit.store.publish(
        draft.source.number, draft.published, by: person.user.role, user: person.user.login, expecting: seen.version,
        at: visit.now)
      return true
    } catch {
      switch error {
      case .publicationChanged, .reporterObjects: return false
      default: throw .store(error)
      }
    }
  }
}
