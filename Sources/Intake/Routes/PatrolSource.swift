internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages

/// Makes the page of a grid worker or deputy: what can be chosen, and what they have handed in.
struct PatrolSource {
  /// How many of the own reports are shown.
  private static let listLimit = 50

  /// More places than this are too many to look through on a telephone: then communities do.
  private static let placeLimit = 300

  let reporter: FieldReporter
  let personalCode: String
  let visit: Visit
  let maker: PageMaker
  let now: Timestamp

  /// The form, empty, and the list.
  func content(key: String) throws(Failure) -> PatrolPage.Content {
    let places = try self.places()
    let form = FormSource(maker, visit.store)
    var content = PatrolPage.Content(
      name: reporter.name, isDeputy: reporter.role == .deputy, action: visit.request.mount + "/patrol",
      hidden: [("worker", personalCode), ("key", key)],
      place: places.count == 1 ? places[0].code : reporter.place ?? "",
      fixedPlace: places.count == 1 ? Self.label(of: places[0], in: places) : nil,
      places: places.map { ReportForm.Choice(value: $0.code, label: Self.label(of: $0, in: places)) },
      categoryGroups: try form.categoryGroups(chosen: ""))
    if reporter.role == .deputy {
      content.kinds = try form.kinds()
    } else {
      content.handled = [
        ReportForm.Choice(value: PatrolEntry.Handled.no.rawValue, label: try maker.say("patrol.handled-no")),
        ReportForm.Choice(value: PatrolEntry.Handled.yes.rawValue, label: try maker.say("patrol.handled-yes")),
      ]
    }
    try addReports(to: &content)
    return content
  }

  /// Where the reporter may report.
  func places() throws(Failure) -> [Place] {
    let places: [Place]
    do { places = try visit.store.placesInUse(within: reporter.place) } catch { throw .store(error) }
    return places.count <= Self.placeLimit ? places : places.filter { $0.level <= .community }
  }

  private func addReports(to content: inout PatrolPage.Content) throws(Failure) {
    let items: [FieldReportItem]
    let moments: MomentWording
    let answers: [NearbyAnswer]
    do {
      items = try visit.store.reports(of: reporter, limit: Self.listLimit)
      answers = try visit.store.answersNearby(
        reporter, since: now + -IntakeHandler.nearbySeconds, limit: IntakeHandler.nearbyLimit)
      moments = MomentWording(maker: maker, offset: try visit.store.offset())
    } catch { throw .store(error) }
    for answer in answers { content.nearby.append(try row(of: answer, moments)) }
    for item in items {
      let row = try row(of: item, moments)
      if item.waitsForWord { content.waiting.append(row) } else { content.others.append(row) }
    }
  }

  private func row(of nearby: NearbyAnswer, _ moments: MomentWording) throws(Failure) -> PatrolReportRow.Content {
    let number = nearby.number.description
    let href = LocalLocation(visit.request.mount + "/spot", query: [("w", personalCode), ("n", number)])
    return PatrolReportRow.Content(
      href: href.text, title: nearby.text.title, number: number, place: nearby.place,
      state: try maker.say("patrol.answered", ("day", try moments.day(nearby.answeredAt))), due: "", isLate: false,
      waits: true)
  }

  private func row(of item: FieldReportItem, _ moments: MomentWording) throws(Failure) -> PatrolReportRow.Content {
    let href = LocalLocation(
      visit.request.mount + "/status", query: [("w", personalCode), ("n", item.number.description)])
    let due = item.state.isOpen ? item.answerDue : nil
    let isLate = due.map { now > $0 } ?? false
    return PatrolReportRow.Content(
      href: href.text, title: String(item.excerpt.prefix { !$0.isNewline }), number: item.number.description,
      place: item.place ?? "", state: try maker.say("state.\(item.state.rawValue)", ("unit", item.unit ?? "")),
      due: try due.map { moment throws(Failure) in
        try maker.say(isLate ? "patrol.overdue" : "patrol.due", ("due", try moments.day(moment)))
      } ?? "", isLate: isLate, waits: item.waitsForWord)
  }

  /// A narrow place's name after that of the place it lies in, because many communities have a first grid.
  private static func label(of place: Place, in places: [Place]) -> String {
    guard place.level > .street, let parent = places.first(where: { $0.code == place.parent }) else {
      return place.name
    }
    return "\(parent.name) \(place.name)"
  }
}
