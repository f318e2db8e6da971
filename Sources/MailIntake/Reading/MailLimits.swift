/// How much of a message is read; mail comes from anybody.
public enum MailLimits {
  /// Bytes of a whole message.
  public static let messageBytes = 10 * 1024 * 1024
  /// Unicode scalars of what is kept as a report: a letter is longer than what is typed into a form.
  public static let textScalars = 20_000
  /// Unicode scalars of a subject that stays a headline; a longer one begins the text.
  static let subjectScalars = 200
  /// Bytes of the lines before a message or a part.
  static let headBytes = 256 * 1024
  /// Parts within parts; what lies deeper counts as an attachment.
  static let depth = 8
  /// Parts of a message, all told; the rest count as attachments.
  static let parts = 200
  /// Bytes of one encoded word: of the standard's 75 nobody is sure.
  static let encodedWordBytes = 4096
  /// Bytes of a text in which a quoted message is looked for; a longer one is too long for a report with or without it.
  static let quotedBytes = 1024 * 1024
  /// Bytes of an address (RFC 5321, section 4.5.3.1).
  static let addressBytes = 254
}
