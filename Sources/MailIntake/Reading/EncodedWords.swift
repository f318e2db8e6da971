/// Header values with words in other characters than ASCII (RFC 2047): `=?gb18030?B?…?=`.
enum EncodedWords {
  /// The value as text; what looks like an encoded word and is none stays as it is.
  ///
  /// - Parameters:
  ///   - value: the bytes of the value.
  ///   - rawLabel: the encoding of what is in no encoded word; nil to find out.
  /// - Returns: the text.
  static func text(_ value: ArraySlice<UInt8>, rawLabel: String?) -> String {
    var (rest, plain, words) = (value, [UInt8](), Pending())
    var text = ""
    while let byte = rest.first {
      if byte == UInt8(ascii: "="), let word = takeWord(&rest) {
        // White space between two encoded words is there for the line's length only.
        if !plain.allSatisfy(MailBytes.isBlank) || words.isEmpty {
          text += words.taken() + MailCharset.text(plain[...], label: rawLabel)
        }
        plain = []
        text += words.add(word)
      } else {
        plain.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text + words.taken() + MailCharset.text(plain[...], label: rawLabel)
  }

  private typealias Word = (charset: String, bytes: [UInt8])

  /// Neighbours in one encoding are read together: some programs split a character between two words.
  private struct Pending {
    private var charset = ""
    private var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds a word; gives the text of those before it in another encoding.
    mutating func add(_ word: Word) -> String {
      let before = word.charset == charset ? "" : taken()
      charset = word.charset
      bytes += word.bytes
      return before
    }

    mutating func taken() -> String {
      defer { bytes = [] }
      return MailCharset.text(bytes[...], label: charset)
    }
  }

  private static func takeWord(_ rest: inout ArraySlice<UInt8>) -> Word? {
    var inner = rest.prefix(MailLimits.encodedWordBytes).dropFirst()
    guard inner.popFirst() == UInt8(ascii: "?") else { return nil }
    let charset = inner.prefix(64).prefix { $0 != UInt8(ascii: "?") && $0 > 0x20 }
    inner = inner[charset.endIndex...]
    guard inner.popFirst() == UInt8(ascii: "?"), let encoding = inner.popFirst(), inner.popFirst() == UInt8(ascii: "?")
    else { return nil }
    let content = inner.prefix { $0 != UInt8(ascii: "?") }
    inner = inner[content.endIndex...].dropFirst()
    guard inner.popFirst() == UInt8(ascii: "=") else { return nil }
    let bytes: [UInt8]
    switch MailBytes.lowercased(encoding) {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64(content)
    case UInt8(ascii: "q"): bytes = TransferEncoding.quotedWord(content)
    default: return nil
    }
    rest = rest[inner.startIndex...]
    // A language may stand behind the encoding (RFC 2231, section 5).
    return (String(decoding: charset.prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self).lowercased(), bytes)
  }
}
