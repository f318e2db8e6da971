import CaseStore
import Casework

/// What a hook gets on its standard input: case number, state and address, and whom to tell. Nothing that anybody wrote.
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

  /// A unit that is told.
  struct Recipient: Encodable {
    let code: String
    let name: String
    let telephone: String?
  }

  /// A message sent by a channel, with addresses below the site's scheme and host.
  init(_ notice: OutboxNotice, channel: String, host: String) {
    (key, self.channel, audience) = (notice.key, channel, notice.audience.rawValue)
    (`case`, state) = (notice.number.description, notice.state.rawValue)
    // The query code is not in it: whoever reads a message on its way could follow the case with it.
    url =
      notice.audience == .reporter
      ? "\(host)/cgi-bin/report/track?n=\(notice.number)" : "\(host)/cgi-bin/desk/case/\(notice.number)"
    unit = notice.unit.map { Recipient(code: $0.code, name: $0.name, telephone: $0.telephone) }
  }
}
