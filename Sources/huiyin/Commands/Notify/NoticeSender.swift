import CaseStore
import Casework
import Foundation
import Sealing

/// Sends what waits in the outbox.
struct NoticeSender {
  /// What became of the notices.
  struct Count {
    var sent = 0
    /// Tried, and to be tried again.
    var failed = 0
    var givenUp = 0
    /// No channel is named for their audience.
    var withoutChannel = 0
    /// For reporters, and the key is not here.
    var withoutKey = 0
  }

  let store: CaseStore
  let hooks: Hooks
  /// Opens reporters' contacts; nil where the desk's key is not on this machine.
  let opener: SealingPrivateKey?
  let host: String
  let offset: UTCOffset
  /// Now.
  let now: () -> Timestamp

  /// Sends what is due, one after the other.
  func send() throws -> Count {
    var count = Count()
    for notice in try store.dueNotices(at: now()) {
      guard let (name, channel) = hooks.channels[notice.audience] else {
        count.withoutChannel += 1
        continue
      }
      if notice.audience == .reporter, opener == nil {
        count.withoutKey += 1
        continue
      }
      guard try store.claim(notice, at: now()) else { continue }
      try send(notice, by: channel, NoticeMessage(notice, channel: name, host: host, offset), &count)
    }
    return count
  }

  private func send(
    _ notice: OutboxNotice, by channel: Hooks.Channel, _ message: NoticeMessage, _ count: inout Count
  ) throws {
    var message = message
    if notice.audience == .reporter {
      guard let contact = contact(of: notice) else {
        try store.markFailed(notice, NoticeProblem.noContact, isFinal: true)
        count.givenUp += 1
        return
      }
      message.to = contact
    }
    switch HookRun.run(channel, message: try JSONLine.text(message)) {
    case .sent:
      try store.markSent(notice, at: now())
      count.sent += 1
    case .useless:
      try store.markFailed(notice, NoticeProblem.useless, isFinal: true)
      count.givenUp += 1
    case .failed(let problem):
      if try store.markFailed(notice, problem) { count.givenUp += 1 } else { count.failed += 1 }
    }
  }

  private func contact(of notice: OutboxNotice) -> String? {
    guard let opener, let sealed = notice.sealedContact,
      let bytes = try? SealedContact.open(sealed, with: opener, caseNumber: notice.number.description)
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What is kept of a notice that was given up; nothing of the reporter in it.
enum NoticeProblem {
  static let noContact = "the contact was erased, or is sealed to another key"
  static let useless = "the hook says that it can never be sent (exit status 65)"
}
