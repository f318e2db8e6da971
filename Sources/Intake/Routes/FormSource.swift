internal import CaseStore
internal import Casework
internal import Pages

/// What a form offers, from the store; without one, what was chosen stays chosen and nothing else is offered.
struct FormSource {
  private let maker: PageMaker
  private let store: CaseStore?

  init(_ maker: PageMaker, _ store: CaseStore?) {
    self.maker = maker
    self.store = store
  }

  /// A form with what was entered.
  func form(of entry: ReportEntry, key: String) throws(Failure) -> ReportForm {
    var form = try form(place: entry.place, code: entry.code, key: key, chosen: entry.answers.category)
    form.answers = entry.answers
    return form
  }

  /// An empty form of a place.
  func form(place: String, code: String?, key: String, chosen: String = "") throws(Failure) -> ReportForm {
    var form = ReportForm(
      placeCode: place, placeName: try placeName(place), code: code, key: key, kinds: try kinds(),
      categoryGroups: try categoryGroups(chosen: chosen))
    let limits = try asking { store throws(StoreError) in try store.photoLimits() } ?? PhotoLimits()
    form.photos = ReportForm.Photos(limits.count, megabytes: limits.megabytes)
    return form
  }

  /// The kinds to choose from.
  func kinds() throws(Failure) -> [ReportForm.Choice] {
    var kinds: [ReportForm.Choice] = []
    for kind in Kind.allCases {
      kinds.append(ReportForm.Choice(value: kind.rawValue, label: try maker.say("kind.\(kind.rawValue)")))
    }
    return kinds
  }

  /// A narrow place's name after that of the place it lies in, because many streets have a first grid.
  private func placeName(_ code: String) throws(Failure) -> String {
    let line = try asking { store throws(StoreError) in try store.placeAndSurroundings(code) } ?? []
    guard let place = line.first else { return "" }
    guard place.level > .street, line.count > 1 else { return place.name }
    return "\(line[1].name) \(place.name)"
  }

  /// The categories to choose from, by first-level category.
  func categoryGroups(chosen: String) throws(Failure) -> [(name: String, categories: [ReportForm.Choice])] {
    guard let categories = try asking({ store throws(StoreError) in try store.categoriesInUse() }) else {
      return chosen.isEmpty ? [] : [(chosen, [ReportForm.Choice(value: chosen, label: chosen)])]
    }
    return categories.filter { $0.parent == nil }.map { top in
      let below = categories.filter { $0.parent == top.code }
      return (top.name, (below.isEmpty ? [top] : below).map { ReportForm.Choice(value: $0.code, label: $0.name) })
    }
  }

  private func asking<Answer>(_ question: (CaseStore) throws(StoreError) -> Answer) throws(Failure) -> Answer? {
    guard let store else { return nil }
    do { return try question(store) } catch { throw .store(error) }
  }
}
