internal import CaseStore
internal import Casework
internal import HTTPExchange
internal import Workspace

extension IntakeHandler {
  func json(_ node: Node, _ status: Status) -> Response {
    var headers = HeaderFields()
    headers[.contentType] = "application/json; charset=utf-8"
    if status == .serviceUnavailable { headers[.retryAfter] = Self.retryAfter }
    if status == .tooManyRequests { headers[.retryAfter] = String(3600 - clock().seconds % 3600) }
    return Response(status, headers: headers, body: JSONWriter.document(node))
  }

  /// An answer in the portal's words; whatever keeps them from being read leads to another that says so.
  func apiAnswer(_ visit: Visit, _ status: Status = .ok, _ make: (PageMaker) throws(Failure) -> Node) -> Response {
    do throws(Failure) {
      return json(try make(PageMaker(templates: workspace.templates, store: visit.store)), status)
    } catch {
      noteFailure(error)
      return json(Self.errors([]), .serviceUnavailable)
    }
  }

  /// What has to be changed.
  func apiMistakes(_ visit: Visit, _ mistakes: (PageMaker) throws(Failure) -> [APIMistake]) -> Response {
    apiAnswer(visit, .unprocessableContent) { maker throws(Failure) in Self.errors(try mistakes(maker)) }
  }

  /// What was not signed as it should be.
  func apiRefusal(_ flaw: WebhookSignature.Flaw, _ visit: Visit) -> Response {
    apiAnswer(visit, .forbidden) { maker throws(Failure) in Self.errors([(nil, try maker.say(flaw.rawValue))]) }
  }

  /// One answer for whatever is wrong with number and query code.
  func apiUnknown(_ visit: Visit) -> Response {
    apiAnswer(visit, .notFound) { maker throws(Failure) in
      Self.errors([(nil, try maker.say("error.track.none"))])
    }
  }

  func apiMessage(_ message: Message, _ status: Status? = nil) -> Response {
    let node: Node
    do throws(Failure) {
      let maker = try PageMaker(templates: workspace.templates, store: openedOrNil())
      node = Self.errors([(nil, try maker.say(message.heading))])
    } catch {
      noteFailure(error)
      node = Self.errors([])
    }
    return json(node, status ?? message.status)
  }

  private static func errors(_ mistakes: [APIMistake]) -> Node {
    .record([
      (
        "errors",
        .list(
          of: "error",
          mistakes.map { .record([("field", .optional($0.field)), ("message", .text($0.sentence))]) })
      )
    ])
  }
}
