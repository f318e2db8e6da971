internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Publishing

/// How a draft is to be shown.
struct DraftView {
  var draft: CaseDraft
  /// What was typed and is not done.
  var typed: TypedForm?
  /// Why it is not done.
  var mistake: DraftMistake?
  /// What was done just now.
  var done: DraftDeed?
  /// The case's photographs.
  var photos: [PhotoSource] = []

  init(draft: CaseDraft) { self.draft = draft }
}

extension DeskHandler {
  /// A case's original and draft side by side. That somebody looks at the original is in the record before it is shown.
  func draft(_ number: CaseNumber, _ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    let maker = try PageMaker(self, visit)
    guard let draft = try self.draft(of: number, maker, visit) else { return message(.missing, visit) }
    var view = DraftView(draft: draft)
    view.done = visit.request.query["done"].flatMap { DraftDeed(rawValue: $0) }
    return try show(view, maker, visit, person)
  }

  /// Nil where there is no such case.
  func draft(of number: CaseNumber, _ maker: PageMaker, _ visit: Visit) throws(Failure) -> CaseDraft? {
    let source: PublicationSource
    do throws(StoreError) {
      source = try visit.store.publicationSource(number)
    } catch {
      guard case .unknownCase = error else { throw .store(error) }
      return nil
    }
    return try draftMaker(maker, visit).draft(of: source)
  }

  func draftMaker(_ maker: PageMaker, _ visit: Visit) throws(Failure) -> DraftMaker {
    let rules = try Failure.stored { () throws(StoreError) in try visit.store.publicationRules() }
    return DraftMaker(rules: rules, wording: maker.wording)
  }

  func show(
    _ view: DraftView, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person, _ status: Status = .ok
  ) throws(Failure) -> Response {
    let number = view.draft.source.number
    var view = view
    view.photos = try photoSources(of: number, visit)
    let next = try Failure.stored { () throws(StoreError) in
      try visit.store.recordLook(at: number, by: person.user.role, user: person.user.login, at: visit.now)
      return try visit.store.publicationQueue(after: number, limit: 1).first
    }
    let href = next.map { visit.address("/publication/\($0.number)") } ?? ""
    let moments = try moments(maker, visit)
    return .html(try DraftPage().render(view, next: href, moments, visit, person), status: status)
  }
}
