public import CaseStore
public import Casework
public import Workspace
internal import FoundationEssentials

/// The answer to a letter: that it came, its number and query code. No program that keeps to the standard answers it (RFC 3834).
public struct MailAnswer: Sendable {
  private static let mark = "<huiyin."

  /// The message, ready for `sendmail -t`.
  public let bytes: [UInt8]

  /// Writes the answer; none where none is due: to what answers one of these, to programs, and to addresses that not every mail
  /// server takes.
  ///
  /// - Parameters:
  ///   - message: the letter.
  ///   - taken: what became of it.
  ///   - address: from whom it comes.
  ///   - workspace: the portal's folder.
  ///   - store: the portal's store.
  ///   - moment: now.
  /// - Throws: ``MailTrouble``.
  public init?(
    to message: MailMessage, _ taken: MailTaker.Taken, from address: MailAddress, workspace: Workspace,
    store: CaseStore,
    at moment: Timestamp
  ) throws(MailTrouble) {
    guard Self.isDue(message, from: address) else { return nil }
    let (profile, offset) = try MailTrouble.stored { () throws(StoreError) in
      (try store.profile(), try store.offset())
    }
    let wording = MailWording(workspace, profile)
    let number = taken.receipt.number.description
    let host = profile.host.split(separator: "/").last.map(String.init) ?? "localhost"
    let subject = try wording.say([("mail.subject", [("portal", profile.name), ("number", number)])])
    var head = [
      "From: \(Self.encoded(profile.name))\n <\(address.address)>", "To: <\(message.sender.address)>",
      "Subject: \(Self.encoded(subject))", "Date: \(MailDate.text(moment, offset))",
      "Message-ID: \(Self.mark)\(number).\(moment.seconds)@\(host)>",
    ]
    if let id = message.messageID { head += ["In-Reply-To: \(id)", "References: \(id)"] }
    head += [
      "Auto-Submitted: auto-replied", "X-Auto-Response-Suppress: All", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
    ]
    let said = try wording.say(Self.lines(message, taken, profile))
    bytes = Array((head + Self.body(said)).map { $0 + "\n" }.joined().utf8)
  }

  private static func lines(
    _ message: MailMessage, _ taken: MailTaker.Taken, _ profile: PortalProfile
  ) -> [(key: String, values: [(String, String)])] {
    var lines: [(key: String, values: [(String, String)])] = [
      ("mail.received", [("number", taken.receipt.number.description), ("code", taken.receipt.queryCode)]),
      ("mail.track", [("host", profile.host)]),
    ]
    if message.attachments > 0 { lines.append(("mail.attachments", [("count", String(message.attachments))])) }
    if !taken.isContactKept { lines.append(("mail.no-contact", [])) }
    return lines + [("mail.by-program", [])]
  }

  private static func isDue(_ message: MailMessage, from address: MailAddress) -> Bool {
    let recipient = message.sender.address.lowercased()
    let program = ["mailer-daemon@", "postmaster@", "noreply@", "no-reply@", "donotreply@"]
    return message.sender.isPlain && !message.references.contains(mark) && recipient != address.address.lowercased()
      && !program.contains { recipient.hasPrefix($0) }
  }

  /// Encoded words (RFC 2047), short enough for a line each, the name of the line before the first.
  private static func encoded(_ text: String) -> String {
    var (words, word) = ([[UInt8]](), [UInt8]())
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if word.count + bytes.count > 36 {
        words.append(word)
        word = []
      }
      word += bytes
    }
    return (words + [word]).map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\n ")
  }

  /// Lines of 76 characters.
  private static func body(_ text: String) -> [String] {
    let all = Array(Data(text.utf8).base64EncodedString().utf8)
    return stride(from: 0, to: all.count, by: 76).map { start in
      String(decoding: all[start..<min(all.count, start + 76)], as: UTF8.self)
    }
  }
}
