internal import CaseStore
internal import Casework
internal import HTTPExchange

extension DeskHandler {
  private static let ordersAtOnce = 30
  /// How long a page waits before it asks again whether an order is made, in seconds.
  private static let askAgain = "3"

  /// What was asked for, newest first.
  func prints(_ visit: Visit, _ person: Visit.Person) throws(Failure) -> Response {
    let before = visit.request.query["before"].flatMap { Int64($0) }
    let maker = try PageMaker(self, visit)
    var content = PrintsPage.Content()
    content.isFirst = before == nil
    try Failure.stored { () throws(StoreError) in
      let orders = try visit.store.printOrders(before: before, limit: Self.ordersAtOnce + 1)
      content.orders = Array(orders.prefix(Self.ordersAtOnce))
      content.hasNext = orders.count > Self.ordersAtOnce
      content.designs = try visit.store.printDesigns()
      content.places = try Self.names(of: content.orders.map { Array($0.wanted.places.prefix(3)) }, visit.store)
    }
    return .html(try PrintsPage().render(content, try moments(maker, visit), visit))
  }

  private static func names(of orders: [[String]], _ store: CaseStore) throws(StoreError) -> [String: String] {
    let places = try store.places(withCodes: orders.flatMap(\.self))
    return Dictionary(places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// One order: how far it is, the sheet to sign, and its files.
  func printOrder(_ id: Int64, _ visit: Visit) throws(Failure) -> Response {
    let maker = try PageMaker(self, visit)
    let found = try Failure.stored { () throws(StoreError) -> PrintOrderPage.Content? in
      guard let order = try visit.store.printOrder(id) else { return nil }
      return PrintOrderPage.Content(
        order: order, design: try visit.store.printDesigns().first { $0.name == order.wanted.design },
        files: try visit.store.printFiles(of: id), places: try visit.store.places(withCodes: order.wanted.places))
    }
    guard let content = found else { return message(.missing, visit) }
    var response = Response.html(try PrintOrderPage().render(content, try moments(maker, visit), visit))
    if content.order.state == .waiting || content.order.state == .making {
      response.headers[HeaderName("Refresh")] = Self.askAgain
    }
    return response
  }

  /// A file of an order.
  func printFile(_ id: Int64, _ position: Int, _ visit: Visit) throws(Failure) -> Response {
    let files = try Failure.stored { () throws(StoreError) in try visit.store.printFiles(of: id) }
    guard files.indices.contains(position), let body = PrintFolder(workspace).file(files[position].name, of: id) else {
      return message(.missing, visit)
    }
    let file = files[position]
    var response = Response(.ok)
    response.file = body
    response.headers[.contentType] = file.kind.mediaType
    if file.kind != .picture {
      response.headers.append(HeaderName("Content-Disposition"), DownloadName(file.name).attachment)
    }
    return response
  }

  /// The picture of a design.
  func designPicture(_ name: String, _ visit: Visit) -> Response {
    guard let body = PrintFolder(workspace).picture(of: name) else { return message(.missing, visit) }
    var response = Response(.ok)
    response.file = body
    response.headers[.contentType] = PrintFile.Kind.picture.mediaType
    return response
  }
}

extension PrintFile.Kind {
  /// What a browser is told.
  fileprivate var mediaType: String {
    switch self {
    case .merged, .proof: "application/pdf"
    case .archive: "application/zip"
    case .manifest: "text/csv; charset=utf-8"
    case .picture: "image/png"
    }
  }
}
