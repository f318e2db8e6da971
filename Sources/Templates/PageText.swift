/// How a value's bytes become bytes of a page. The page stays valid UTF-8, and text keeps it valid XML 1.0, whatever the value holds.
enum PageText {
  /// Text by a person: escaped, so that it can be nothing but text, in an element or in a quoted attribute.
  case text
  /// Markup by the program: only what is not UTF-8 is replaced.
  case markup

  /// Appends the value's bytes as the page shows them.
  ///
  /// It works on bytes, never on `Character`s: a quote followed by a combining mark or a joiner is one character with it, yet a browser
  /// ends the attribute at the quote's byte. Spans between bytes that need care are copied whole.
  func append(_ value: UnsafeBufferPointer<UInt8>, to page: inout [UInt8]) {
    let special = self == .text ? PageText.specialInText : 0
    var copied = 0
    var index = 0
    while index < value.count {
      let byte = value[index]
      if byte < 0x80 {
        if byte >= 0x40 || special >> UInt64(byte) & 1 == 0 {
          index += 1
          continue
        }
      } else {
        let length = UTF8Sequence.length(at: index, in: value)
        if length > 0 {
          index += length
          continue
        }
      }
      page.append(contentsOf: UnsafeBufferPointer(rebasing: value[copied..<index]))
      index += PageText.replace(at: index, of: value, in: &page)
      copied = index
    }
    page.append(contentsOf: UnsafeBufferPointer(rebasing: value[copied...]))
  }

  /// One bit for each ASCII byte below 0x40 that text may not hold as it is: the C0 controls but tab and line feed, and `"` `&` `'` `<` `>`.
  private static let specialInText: UInt64 =
    0xFFFF_F9FF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// Appends what stands for the bytes at the index that cannot stay; returns how many bytes of the value that covers.
  private static func replace(at index: Int, of value: UnsafeBufferPointer<UInt8>, in page: inout [UInt8]) -> Int {
    let byte = value[index]
    switch byte {
    case UInt8(ascii: "&"): append("&amp;", to: &page)
    case UInt8(ascii: "<"): append("&lt;", to: &page)
    case UInt8(ascii: ">"): append("&gt;", to: &page)
    case UInt8(ascii: "\""): append("&quot;", to: &page)
    case UInt8(ascii: "'"): append("&#39;", to: &page)
    case UInt8(ascii: "\r"):
      // A form sends its lines with CR LF; HTML and XML count both, and either alone, as one line end.
      if index + 1 == value.count || value[index + 1] != UInt8(ascii: "\n") { page.append(UInt8(ascii: "\n")) }
    default: append("\u{FFFD}", to: &page)
    }
    return byte < 0x80 ? 1 : -UTF8Sequence.length(at: index, in: value)
  }

  private static func append(_ text: StaticString, to page: inout [UInt8]) {
    page.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
