import CCMarkGFM

/// Markdown → HTML by cmark-gfm, with tables, strikethrough and bare addresses as links. HTML in it is left out, and
/// links to scripts are made empty (cmark's safe mode).
public enum Markdown {
  private static let isRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
  private static let extensionNames = ["table", "strikethrough", "autolink"]

  /// The HTML of a text.
  ///
  /// - Parameter text: Markdown in UTF-8.
  /// - Returns: HTML fit for the body of a page; with raw HTML left out.
  public static func html(_ text: some Collection<UInt8>) -> String {
    withDocument(text) { document, parser in render(document, parser) }
  }

  /// The lines (from 1, in the text) where HTML stands that is left out.
  static func rawHTMLLines(_ text: some Collection<UInt8>) -> [Int] {
    withDocument(text) { document, _ in
      var lines: [Int] = []
      let walk = cmark_iter_new(document)
      defer { cmark_iter_free(walk) }
      while cmark_iter_next(walk) != CMARK_EVENT_DONE {
        let node = cmark_iter_get_node(walk)
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE {
          lines.append(Int(cmark_node_get_start_line(node)))
        }
      }
      return lines
    }
  }

  private static func withDocument<Result>(
    _ text: some Collection<UInt8>, _ use: (OpaquePointer?, OpaquePointer?) -> Result
  ) -> Result {
    _ = isRegistered
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in extensionNames {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    feed(parser, text)
    let document = cmark_parser_finish(parser)
    defer { cmark_node_free(document) }
    return use(document, parser)
  }

  private static func feed(_ parser: OpaquePointer?, _ text: some Collection<UInt8>) {
    let isFed: Void? = text.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    if isFed == nil { feed(parser, Array(text)) }
  }

  private static func render(
    _ document: OpaquePointer?, _ parser: OpaquePointer?
  ) -> String {
    let extensions = cmark_parser_get_syntax_extensions(parser)
    guard let html = cmark_render_html(document, CMARK_OPT_DEFAULT, extensions) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }
}
