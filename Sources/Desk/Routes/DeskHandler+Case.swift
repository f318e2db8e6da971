internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// A case; `typed` is a form that waited while its sender signed in again.
  func file(
    _ number: CaseNumber, _ visit: Visit, _ person: Visit.Person, typed: TypedForm? = nil
  ) throws(Failure) -> Response {
    var view = CaseView(number: number)
    view.typed = typed
    if typed != nil { view.notice = ("desk.typed-kept", []) }
    if let done = visit.request.query["done"], let action = Action(rawValue: done) {
      view.notice = ("desk.did", [("action", action.rawValue)])
    }
    return try show(view, visit, person)
  }

  /// A case on paper.
  func printed(_ number: CaseNumber, _ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    var view = CaseView(number: number)
    view.template = "desk-print"
    return try show(view, visit, person)
  }

  /// Shows a case as it stands now.
  func show(_ view: CaseView, _ visit: Visit, _ person: Visit.Person, _ status: Status = .ok) throws(Failure)
    -> Response
  {
    let maker = try PageMaker(self, visit)
    let moments = try moments(maker, visit)
    let file = try Failure.stored { () throws(StoreError) in
      try visit.store.caseFile(view.number, for: person.authority)
    }
    guard let file else { return message(.missing, visit) }
    var content = try content(of: view, file, moments, visit, person)
    if let (key, values) = view.notice {
      let named = try values.map { name, value throws(Failure) in
        (name, name == "action" ? try maker.say("desk.do.\(value)") : value)
      }
      content.notice = try maker.say(key, all: named)
    }
    content.forms.mistake = try view.mistake.map { mistake throws(Failure) in try mistake.sentence(maker) } ?? ""
    content.newSince = view.newSince
    content.contact = view.contact
    let body = try CasePage().render(content, template: view.template, moments, visit, person)
    return .html(body, status: status)
  }

  private func content(
    of view: CaseView, _ file: CaseFile, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> CasePage.Content {
    let units = try Failure.stored { () throws(StoreError) in try visit.store.deskUnits() }
    let actions = ActionOffer(sum: file.sum, authority: person.authority).actions
    let templates = try Failure.stored { () throws(StoreError) in
      actions.contains(.answer) ? try visit.store.replyTemplates(for: file) : []
    }
    var typed = view.typed
    if let reply = view.reply, templates.indices.contains(reply) { typed?.append(templates[reply].text, to: "text") }
    let choices = units.filter { !$0.isRetired }.map { Choice(value: $0.code, label: $0.name) }
    let names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    var content = CasePage.Content(
      file: file,
      forms: ActionFormContent(
        actions: actions, seen: file.sum.eventCount, units: choices, replyTemplates: templates, typed: typed),
      names: HistoryNames(units: names, staff: file.staffNames))
    content.address =
      view.typed.flatMap { ListAddress(carried: $0["from"] ?? "") } ?? ListAddress(caseFields: visit.request.query)
    if let address = content.address, person.user.role.lists.contains(address.query.list) {
      content.neighbours = try neighbours(of: file.number, address, moments, visit, person)
    }
    if actions.contains(.dispatch), file.sum.state != .dispatched {
      content.suggestion = try suggestion(for: file, units, content.names, moments, visit)
    }
    if file.sum.state.isOpen, person.user.role != .handler {
      content.duplicates = try Failure.stored { () throws(StoreError) in
        try visit.store.likelyDuplicates(of: file, withinDays: moments.clock.automatic.duplicateDays)
      }
    }
    return content
  }

  /// The cases before and after it on the page of the list. Where it has left the list, the one in its place comes next.
  private func neighbours(
    of number: CaseNumber, _ address: ListAddress, _ moments: Moments, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> (previous: String, next: String) {
    let rows = try Failure.stored { () throws(StoreError) in
      try visit.store.deskPage(address.query, at: moments.clock.moment(visit.now), for: person.authority).rows
    }
    let position = rows.firstIndex { $0.number == number }
    let index = position ?? address.index ?? 0
    func href(_ index: Int) -> String {
      guard rows.indices.contains(index) else { return "" }
      var address = address
      address.index = index
      return visit.address("/case/\(rows[index].number)", address.caseFields)
    }
    return (href(index - 1), href(position == nil ? index : index + 1))
  }

  private func suggestion(
    for file: CaseFile, _ units: [Unit], _ names: HistoryNames, _ moments: Moments, _ visit: Visit
  ) throws(Failure) -> (unit: Choice, reason: String)? {
    let found = try Failure.stored { () throws(StoreError) in
      try visit.store.suggestion(for: file, units: units)
    }
    guard let found else { return nil }
    let reason: String
    switch found.ground {
    case .rule(let rule):
      reason = rule.reason.isEmpty ? try moments.maker.say("desk.ground.rule") : rule.reason
    case .category: reason = try moments.maker.say("desk.ground.category", ("name", file.categoryLine.last ?? ""))
    case .place(let code):
      reason = try moments.maker.say(
        "desk.ground.place", ("name", file.placeLine.first { $0.code == code }?.name ?? ""))
    case .named(let code): reason = try moments.maker.say("desk.ground.named", ("name", names.unit(code)))
    }
    return (Choice(value: found.unit, label: names.unit(found.unit)), reason)
  }
}

/// How a case is to be shown.
struct CaseView {
  let number: CaseNumber
  var template = "desk-case"
  /// What was typed and is not done yet.
  var typed: TypedForm?
  /// What has to be changed in it.
  var mistake: ActionMistake?
  /// The number of events after which everything is new to whoever typed it.
  var newSince: Int?
  /// The key of what was done, and its values.
  var notice: (key: String, values: [(String, String)])?
  /// How to reach the reporter.
  var contact = ""
  /// The reply template to put into the answer, after what is typed already.
  var reply: Int?

  init(number: CaseNumber) { self.number = number }
}

extension CaseStore {
  /// The reply templates for a case's category.
  fileprivate func replyTemplates(for file: CaseFile) throws(StoreError) -> [ReplyTemplate] {
    let templates = try replyTemplates()
    guard templates.contains(where: { $0.category != nil }) else { return templates }
    let parent = try deskCategories().first { $0.code == file.category }?.parent
    return templates.filter { $0.category == nil || $0.category == file.category || $0.category == parent }
  }
}
