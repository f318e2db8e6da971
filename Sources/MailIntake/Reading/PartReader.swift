/// Finds what a person wrote among the parts of a message.
struct PartReader {
  /// What a part says, and what is with it that is no text.
  struct Content {
    var text = ""
    var isPlain = true
    var attachments = 0

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  }

  private var partsLeft = MailLimits.parts

  /// What a part says, by its head and the bytes behind it.
  mutating func content(_ head: MailHead, _ body: ArraySlice<UInt8>, depth: Int = 0) -> Content {
    let type = head["content-type"].map(ContentType.init) ?? .plain
    partsLeft -= 1
    guard partsLeft >= 0, depth <= MailLimits.depth else { return Content(attachments: 1) }
    if type.essence.hasPrefix("multipart/"), let parts = parts(type, body) {
      let contents = parts.map { content(of: $0, depth: depth + 1) }
      return type.essence == "multipart/alternative" ? Self.best(contents) : Self.joined(contents)
    }
    guard head.word("content-disposition") != "attachment" else { return Content(attachments: 1) }
    switch type.essence {
    case "text/html":
      return Content(text: HTMLText.plain(Self.text(head, type, body)), isPlain: false)
    case "text/plain", "text", "", "text/enriched":
      return Content(text: Self.text(head, type, body))
    case let other where other.hasPrefix("multipart/"):
      // Said to be several parts, and no boundary is found: better the raw lines than nothing.
      return Content(text: Self.text(head, .plain, body))
    case "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature": return Content()
    default: return Content(attachments: 1)
    }
  }

  private mutating func content(of part: ArraySlice<UInt8>, depth: Int) -> Content {
    var rest = part
    guard partsLeft > 0, let head = MailHead(takenFrom: &rest) else { return Content(attachments: 1) }
    return content(head, rest, depth: depth)
  }

  private func parts(_ type: ContentType, _ body: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    guard let boundary = type["boundary"], !boundary.isEmpty else { return nil }
    let parts = Multipart.parts(of: body, boundary: boundary)
    return parts.isEmpty ? nil : parts
  }

  /// The same said in several ways: the plain one where it says anything, else the last, which is the richest.
  private static func best(_ contents: [Content]) -> Content {
    var best = contents.last { $0.isPlain && !$0.isBlank } ?? contents.last { !$0.isBlank } ?? Content()
    best.attachments = contents.reduce(0) { $0 + $1.attachments }
    return best
  }

  private static func joined(_ contents: [Content]) -> Content {
    let said = contents.filter { !$0.isBlank }
    return Content(
      text: said.map(\.text).joined(separator: "\n"), isPlain: said.allSatisfy(\.isPlain),
      attachments: contents.reduce(0) { $0 + $1.attachments })
  }

  private static func text(_ head: MailHead, _ type: ContentType, _ body: ArraySlice<UInt8>) -> String {
    let bytes = TransferEncoding.decoded(body, head.word("content-transfer-encoding"))
    return MailCharset.text(bytes[...], label: type.charset)
  }
}
