internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  /// Ticks for many places are many fields.
  static let printFormFields = 800

  /// The form for what is to be printed; or the designs, where none was chosen.
  func printForm(_ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    var form = PrintForm(address: visit.request.query)
    if let again = visit.request.query["again"].flatMap({ Int64($0) }),
      let order = try Failure.stored({ () throws(StoreError) in try visit.store.printOrder(again) })
    {
      form = PrintForm(order)
    }
    return try page(form, nil, visit, person)
  }

  /// A form that waited for a sign-in, filled in.
  func printForm(typed: TypedForm, _ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    try page(PrintForm(typed), nil, visit, person)
  }

  /// Takes a form: looks for places, or puts an order on the list.
  func order(_ visit: Visit, _ person: Visit.Person, _ fields: FormFields) throws(Failure) -> Response {
    let form = PrintForm(sent: fields)
    guard fields["do"] == "make" else { return try page(form, nil, visit, person) }
    let (order, problem) = try Failure.stored { () throws(StoreError) in try check(form, visit.store) }
    guard let order else { return try page(form, problem, visit, person) }
    let id = try Failure.stored { () throws(StoreError) in
      try visit.store.add(order, by: person.user.login, at: visit.now)
    }
    return visit.redirect("/print/\(id)")
  }

  private func check(
    _ form: PrintForm, _ store: CaseStore
  ) throws(StoreError) -> (order: NewPrintOrder?, problem: PrintFormProblem?) {
    guard try store.printDesigns().contains(where: { $0.name == form.design }) else { return (nil, .unknownDesign) }
    let uses = try store.printUses().filter { form.uses?.contains($0.carried) ?? false }
    guard !uses.isEmpty else { return (nil, .noUse) }
    let places = try store.places(withCodes: Array(form.places)).map(\.code)
    guard !places.isEmpty else { return (nil, .noPlace) }
    let counts = try store.levelCounts(in: places)
    let items = uses.reduce(0) { $0 + (counts[$1.level] ?? 0) }
    guard items > 0 else { return (nil, .otherLevel) }
    guard items <= PrintFormProblem.itemsAtMost else { return (nil, .tooMany) }
    return (
      NewPrintOrder(design: form.design, ink: form.ink, isOutlined: form.isOutlined, places: places, uses: uses), nil
    )
  }

  private func page(
    _ form: PrintForm, _ problem: PrintFormProblem?, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) -> Response {
    let maker = try PageMaker(self, visit)
    let content = try Failure.stored { () throws(StoreError) in
      PrintNewPage.Content(
        form: form, problem: problem, families: DesignFamily.all(try visit.store.printDesigns()),
        uses: try visit.store.printUses(), places: try PlaceChoices(form, visit.store))
    }
    let body = try PrintNewPage(pictures: PrintFolder(workspace)).render(content, maker, visit, person)
    return .html(body, status: problem == nil ? .ok : .unprocessableContent)
  }
}
