internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// How many reports a search adds to the index before it looks: more than come in between two searches.
  private static let indexedAtOnce = 2000

  /// A list.
  func list(_ list: DeskList, _ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    guard person.user.role.lists.contains(list) else { return message(.missing, visit) }
    let address = ListAddress(list, visit.request.query)
    let maker = try PageMaker(self, visit)
    var content = try Failure.stored { () throws(StoreError) in try listContent(address, visit, person) }
    content.notice = try notice(visit, maker)
    let deeds =
      bulkActions(address.query.list, person).map(\.rawValue) + holdDeeds(address.query.list, person).map(\.rawValue)
    content.bulk = try deeds.map { deed throws(Failure) in
      Choice(value: deed, label: try maker.say("desk.bulk.\(deed)"))
    }
    let moments = try moments(maker, visit)
    return .html(try ListPage().render(content, moments, visit, person))
  }

  func moments(_ maker: PageMaker, _ visit: Visit) throws(Failure) -> Moments {
    let clock = try Failure.stored { () throws(StoreError) in try visit.store.deskClock() }
    return Moments(maker: maker, clock: clock, now: visit.now)
  }

  private func listContent(
    _ address: ListAddress, _ visit: Visit, _ person: Visit.Person
  ) throws(StoreError) -> ListPage.Content {
    let store = visit.store
    if !address.query.text.isEmpty { try store.indexReports(limit: Self.indexedAtOnce) }
    let moment = try store.deskClock().moment(visit.now)
    var content = ListPage.Content(address: address)
    do throws(StoreError) {
      content.page = try store.deskPage(address.query, at: moment, for: person.authority)
    } catch {
      // A filter that names nothing finds nothing.
      guard case .unknownUnit = error else { throw error }
    }
    content.units = try store.deskUnits().map { Choice(value: $0.code, label: $0.name) }
    content.places = try store.deskPlaces().map { Choice(value: $0.code, label: Self.indented($0)) }
    content.categories = try store.deskCategories().map {
      Choice(value: $0.code, label: ($0.parent == nil ? "" : "\u{3000}") + $0.name)
    }
    return content
  }

  /// A place among others, set in by its level.
  private static func indented(_ place: Place) -> String {
    String(repeating: "\u{3000}", count: max(0, place.level.rawValue - PlaceLevel.district.rawValue)) + place.name
  }

  /// What was done to many cases just now.
  private func notice(_ visit: Visit, _ maker: PageMaker) throws(Failure) -> String {
    guard let done = visit.request.query["done"].flatMap({ Int($0) }) else { return "" }
    let sentence = try maker.say("desk.bulk-done", ("count", String(done)))
    guard let left = visit.request.query["left"].flatMap({ Int($0) }), left > 0 else { return sentence }
    return sentence + (try maker.say("desk.bulk-left", ("count", String(left))))
  }

  /// What can be said of held reports by somebody who has looked.
  func holdDeeds(_ list: DeskList, _ person: Visit.Person) -> [HoldDeed] {
    list == .held && person.mayDecideHolds ? HoldDeed.allCases : []
  }

  /// What can be done to many cases of a list at once.
  func bulkActions(_ list: DeskList, _ person: Visit.Person) -> [Action] {
    switch (person.user.role, list) {
    case (.dispatcher, .dispatch), (.dispatcher, .returned): [.dispatch]
    case (.handler, .sign), (.handler, .mine): [.sign]
    case (.dispatcher, .followUp), (.dispatcher, .all), (.supervisor, .all): [.close]
    default: []
    }
  }
}
