/// What a message shows that no person wrote it to be answered.
public enum AutomaticMail: Hashable, Sendable {
  /// The envelope has no sender, or the message reports on another: it came back.
  case bounce
  /// A program answered or sent it by itself (RFC 3834).
  case automatic
  /// It went to many (RFC 2919, 2369, or a precedence of old).
  case list

  /// Reads the lines that say so.
  init?(_ head: MailHead, envelopeSender: String?) {
    if envelopeSender == "" || head.word("content-type") == "multipart/report" {
      self = .bounce
    } else if Self.isAutomatic(head) {
      self = .automatic
    } else if Self.listLines.contains(where: { head[$0] != nil }) || head.word("precedence").map(Self.isBulk) == true {
      self = .list
    } else {
      return nil
    }
  }

  private static let listLines = ["list-id", "list-post", "list-unsubscribe", "feedback-id"]

  private static func isBulk(_ word: String) -> Bool { ["bulk", "list", "junk"].contains(word) }

  private static func isAutomatic(_ head: MailHead) -> Bool {
    if let word = head.word("auto-submitted"), word != "no" { return true }
    if head.word("precedence") == "auto_reply" { return true }
    return ["x-autoreply", "x-autorespond", "x-auto-reply"].contains { head[$0] != nil }
  }
}

/// What is said of such a message, to the operator.
extension AutomaticMail: CustomStringConvertible {
  /// Why it is no report.
  public var description: String {
    switch self {
    case .bounce: "not a report: a message that came back. Nothing was stored."
    case .automatic: "not a report: a message that a program sent by itself. Nothing was stored."
    case .list: "not a report: a message of a mailing list. Nothing was stored."
    }
  }
}
