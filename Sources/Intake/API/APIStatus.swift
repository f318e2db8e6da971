internal import CaseStore
internal import Casework
internal import HTTPExchange

/// How far a case is, as an app is told: what the page of its status says.
struct APIStatus {
  let content: StatusPage.Content
  let view: ReporterView
  let offset: UTCOffset

  var node: Node {
    let answer = view.status.history.last { $0.action == .answer }
    return .record([
      ("number", .text(content.number)), ("state", .text(view.sum.state.rawValue)), ("stateText", .text(content.state)),
      ("next", .text(content.next)), ("received", .text(offset.rfc3339(view.sum.receivedAt))),
      ("answerDue", .optional(view.sum.deadlines.answer.map(offset.rfc3339))),
      ("place", .optional(view.status.place)), ("category", .optional(view.status.category)),
      ("unit", .optional(view.status.unit)),
      (
        "answer",
        answer.map { event in
          .record([("sequence", .number(event.sequence)), ("text", .text(event.text ?? ""))])
        } ?? .nothing
      ),
      ("grade", view.sum.grade.map { .number($0.rawValue) } ?? .nothing),
      (
        "history",
        .list(
          of: "step",
          content.timeline.map { line in
            .record([("day", .text(line.date)), ("what", .text(line.what)), ("who", .text(line.who))])
          })
      ),
    ])
  }
}
