import CaseStore
import Casework

/// What a hook gets on its standard input: case number, state and address, and whom to tell; and what `notice-facts` in content
/// names. Nothing that a resident wrote.
struct NoticeMessage: Encodable {
  /// The same for every attempt: who has seen it has sent it.
  let key: String
  let channel: String
  let audience: String
  let `case`: String
  let state: String
  let url: String
  /// The reporter's contact; nil for units and supervision, whose addresses the hook knows.
  var to: String?
  let unit: Recipient?
  let category: String?
  let place: String?
  /// The name of the unit that has the case.
  let handledBy: String?
  /// By when the next step is due, as RFC 3339.
  let due: String?
  let answer: String?

  /// A unit that is told.
  struct Recipient: Encodable {
    let code: String
    let name: String
    let telephone: String?
  }

  /// A message sent by a channel, with addresses below the site's scheme and host.
  init(_ notice: OutboxNotice, channel: String, host: String, _ offset: UTCOffset) {
    (key, self.channel, audience) = (notice.key, channel, notice.audience.rawValue)
    (`case`, state) = (notice.number.description, notice.state.rawValue)
    // The query code is not in it: whoever reads a message on its way could follow the case with it.
    url =
      notice.audience == .reporter
      ? "\(host)/cgi-bin/report/track?n=\(notice.number)" : "\(host)/cgi-bin/desk/case/\(notice.number)"
    unit = notice.unit.map { Recipient(code: $0.code, name: $0.name, telephone: $0.telephone) }
    let details = notice.details
    (category, place, handledBy, answer) = (details.category, details.place, details.unit, details.answer)
    due = details.due.map { offset.rfc3339($0) }
  }
}
