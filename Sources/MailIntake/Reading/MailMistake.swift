/// Why a message can be no report. It never holds anything that was written.
public enum MailMistake: Error, Hashable, Sendable {
  /// Nothing came.
  case empty
  /// The message is over the limit, in bytes.
  case tooLarge(limit: Int)
  /// What came has no head, or one over the limit.
  case noMessage
  /// Neither the head nor the envelope names a sender.
  case noSender
  /// Neither subject nor text say anything.
  case noText
  /// The text is over the limit, in Unicode scalars.
  case textTooLong(limit: Int)
}

/// All sentences of this target that mail servers hand back: to the operator's log, or to whoever wrote.
extension MailMistake: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .empty: "no message came on standard input"
    case .tooLarge(let limit):
      "the message is larger than \(limit / 1024 / 1024) MB: write without attachments, or report on the site"
    case .noMessage: "what came is no mail message: it begins with no header lines"
    case .noSender: "the message names no sender"
    case .noText: "the message says nothing: neither its subject nor its text"
    case .textTooLong(let limit): "the text is longer than \(limit) characters: write the main points"
    }
  }
}
