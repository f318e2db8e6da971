internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Pages
internal import Workspace

extension IntakeHandler {
  /// How long to wait before trying again, in seconds: a crowd is served within this time.
  static let retryAfter = "30"

  func message(_ message: Message, store: CaseStore?) -> Response {
    let body: [UInt8]
    do throws(Failure) {
      body = try page(of: message, store: store)
    } catch {
      noteFailure(error)
      body = barest(message.status)
    }
    return answer(body, message.status)
  }

  func refused(_ refusal: RequestRefusal, store: CaseStore? = nil) -> Response {
    var response = message(Message(refusal), store: store ?? openedOrNil())
    response.status = refusal.status
    return response
  }

  func notAllowed(_ route: Route) -> Response {
    .methodNotAllowed(allowed: route.methods, message(.notAllowed, store: openedOrNil()).body)
  }

  /// An answer with a page; whatever keeps the page from being made leads to another that says so.
  func answer(
    _ status: Status, store: CaseStore?, _ make: (PageMaker) throws(Failure) -> [UInt8]
  ) -> Response {
    do throws(Failure) {
      return answer(try make(PageMaker(templates: workspace.templates, store: store)), status)
    } catch {
      noteFailure(error)
      if case .store = error { return message(.later, store: nil) }
      return message(.fault, store: store)
    }
  }

  private func answer(_ body: [UInt8], _ status: Status) -> Response {
    var response = Response.html(body, status: status)
    if status == .serviceUnavailable { response.headers[.retryAfter] = Self.retryAfter }
    // What is counted in an hour is taken again when the hour is over.
    if status == .tooManyRequests { response.headers[.retryAfter] = String(3600 - clock().seconds % 3600) }
    return response
  }

  private func page(of message: Message, store: CaseStore?) throws(Failure) -> [UInt8] {
    let maker = try PageMaker(templates: workspace.templates, store: store)
    let heading = try maker.say(message.heading)
    var sentence = try maker.say(message.sentence)
    if message.offersCall, !maker.site.telephone.isEmpty {
      sentence = try maker.joined([sentence, maker.say("trouble.call", ("telephone", maker.site.telephone))])
    }
    let shape = MessagePage()
    return try maker.page(MessagePage.template, shape.shape) { record throws(Failure) in
      shape.fill(&record, site: maker.site, heading: heading, sentence: sentence)
    }
  }

  /// Without templates the protocol's own phrase is all there is.
  private func barest(_ status: Status) -> [UInt8] { Array("\(status.rawValue) \(status.phrase)\n".utf8) }
}
