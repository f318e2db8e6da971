/// How a value's bytes become bytes of a page. The page stays valid UTF-8, and text keeps it valid XML 1.0, whatever the value holds.
///
/// It works on bytes, never on `Character`s: a quote followed by a combining mark or a joiner is one character with it, yet a browser
/// ends the attribute at the quote's byte.
enum PageText {
  /// Text by a person: escaped, so that it can be nothing but text, in an element or in a quoted attribute.
  case text
  /// Markup by the program: only what is not UTF-8 is replaced.
  case markup

  /// Appends the value's bytes as the page shows them.
  func append(_ value: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    guard let source = value.baseAddress else { return }
    bytes.append(addingCapacity: PageText.room(for: value.count)) { span in
      span.withUnsafeMutableBufferPointer { memory, used in
        guard let page = memory.baseAddress else { return }
        let start = UnsafeMutableRawPointer(page + used)
        var writer = PageWriter(source: source, count: value.count, page: start)
        while !writer.isAtEnd {
          writer.copyPlainTriples()
          writer.copyASCII(escaping: self == .text)
          writer.copyOne(escaping: self == .text)
        }
        used += start.distance(to: writer.page)
      }
    }
  }

  /// The most bytes that so many bytes can become: each at most `&quot;`, and room to store whole words at the end.
  private static func room(for count: Int) -> Int { 6 * count + 8 }
}
