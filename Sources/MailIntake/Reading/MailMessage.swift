public import Casework
internal import HTTPExchange

/// A message as a person wrote it (RFC 5322 and MIME), from bytes that anybody can send.
public struct MailMessage: Sendable {
  /// Who wrote it.
  public let sender: MailAddress
  /// The headline; empty without one.
  public let subject: String
  /// What was written: line ends `\n`, no control or bidirectional override characters, without what is quoted at its end.
  public let text: String
  /// How many parts it has that are no text: pictures, documents, messages.
  public let attachments: Int
  /// What it shows of not having been written by a person; nil where nothing does.
  public let automatic: AutomaticMail?
  /// The codes that stand in the address it went to, the subject and the text, the likeliest first.
  public let codes: [CodeText]
  /// What tells this message from others: the same of a message that is delivered again.
  public let identity: [UInt8]
  /// The id that an answer refers to; nil without one that is plain.
  public let messageID: String?
  /// The ids of the messages it answers.
  public let references: String

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - bytes: the message, with or without the `From ` line of mailbox files before it.
  ///   - envelopeSender: to whom the mail server would return it, empty for nobody; nil where `Return-Path` is to tell.
  ///   - recipient: the address it was delivered to; nil where the header lines are to tell.
  /// - Throws: ``MailMistake``; of a message that is ``automatic`` only `empty`, `tooLarge`, `noMessage` and `noSender`.
  public init(_ bytes: [UInt8], envelopeSender: String? = nil, recipient: String? = nil) throws(MailMistake) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= MailLimits.messageBytes else { throw .tooLarge(limit: MailLimits.messageBytes) }
    var rest = bytes[...]
    if rest.starts(with: "From ".utf8) { _ = MailBytes.takeLine(&rest) }
    guard let head = MailHead(takenFrom: &rest), !head.fields.isEmpty else { throw .noMessage }
    let envelope = envelopeSender ?? head["return-path"].map(Self.pathText)
    automatic = AutomaticMail(head, envelopeSender: envelope)
    guard let sender = Self.sender(head, envelope) ?? automatic.map({ _ in MailAddress.nobody }) else {
      throw .noSender
    }
    self.sender = sender
    var reader = PartReader()
    let content = reader.content(head, rest)
    attachments = content.attachments
    let written = Self.clean(content.text)
    let headline = Self.clean(head.text("subject") ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
    let said = QuotedTail.removed(from: written, isForwarded: QuotedTail.isForwarded(headline))
    (subject, text) = try Self.arranged(headline, said, isReport: automatic == nil)
    codes = CodeFinder.codes(Self.recipients(head, recipient), subject: headline, text: said)
    (messageID, references) = (Self.plainID(head["message-id"]), Self.references(head))
    identity = Self.identity(head, sender, written)
  }

  /// A headline that is too long for one begins the text; a message of a headline alone says it in its text.
  private static func arranged(
    _ headline: String, _ said: String, isReport: Bool
  ) throws(MailMistake) -> (subject: String, text: String) {
    let isHeadline = headline.unicodeScalars.count <= MailLimits.subjectScalars
    let parts = [isHeadline && !said.isEmpty ? "" : headline, said].filter { !$0.isEmpty }
    let text = parts.joined(separator: "\n")
    guard isReport else { return (headline, text) }
    guard !text.isEmpty else { throw .noText }
    guard text.unicodeScalars.count <= MailLimits.textScalars else {
      throw .textTooLong(limit: MailLimits.textScalars)
    }
    return (isHeadline && !said.isEmpty ? headline : "", text)
  }

  private static func clean(_ text: String) -> String {
    var text = TypedText.clean(Array(text.utf8))[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  private static func sender(_ head: MailHead, _ envelope: String?) -> MailAddress? {
    ["from", "sender"].lazy.compactMap { head[$0] }.compactMap { MailAddress($0, rawLabel: head.rawLabel) }.first
      ?? envelope.flatMap(MailAddress.init(address:))
  }

  /// An empty path is `<>`.
  private static func pathText(_ value: [UInt8]) -> String {
    String(decoding: value.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }, as: UTF8.self)
  }

  private static func recipients(_ head: MailHead, _ recipient: String?) -> [MailAddress] {
    let named = ["x-original-to", "delivered-to", "envelope-to", "to", "cc"].flatMap { head.all($0).prefix(4) }
      .flatMap { $0.split(separator: UInt8(ascii: ",")).prefix(16).map(Array.init) }
    return [recipient.flatMap(MailAddress.init(address:))].compactMap(\.self)
      + named.compactMap { MailAddress($0, rawLabel: nil) }
  }

  private static func references(_ head: MailHead) -> String {
    ["in-reply-to", "references"].compactMap { head[$0] }.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  private static func plainID(_ value: [UInt8]?) -> String? {
    guard let value, value.count <= 250, value.first == UInt8(ascii: "<"), value.last == UInt8(ascii: ">") else {
      return nil
    }
    guard value.dropFirst().dropLast().allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E }) else {
      return nil
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// With the text, so that a message which merely borrows another's id is not taken for it.
  private static func identity(_ head: MailHead, _ sender: MailAddress, _ text: String) -> [UInt8] {
    let parts =
      ["message-id", "date", "subject"].map { head[$0] ?? [] } + [Array(sender.address.utf8), Array(text.utf8)]
    return parts.flatMap { Array("\($0.count) ".utf8) + $0 }
  }
}

extension MailAddress {
  /// Stands for the sender of a message that is stored nowhere.
  static let nobody = MailAddress(name: "", checked: "")

  private init(name: String, checked address: String) { (self.name, self.address) = (name, address) }
}
