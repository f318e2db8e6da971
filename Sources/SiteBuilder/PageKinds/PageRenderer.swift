import SiteOutput
import Templates

/// A kind of page with its compiled template and the memory it reuses from page to page.
struct PageRenderer<Page: Sendable> {
  let page: Page
  private let template: Template
  private var record: Record
  private var bytes: [UInt8] = []

  /// Compiles a template against a page's shape.
  ///
  /// - Throws: ``TemplateError`` where the template does not fit the shape.
  init(_ page: Page, _ shape: Shape, template name: String, _ templates: TemplateSet) throws(TemplateError) {
    self.page = page
    template = try templates.template(name, for: shape)
    record = Record(shape)
  }

  /// Renders one page and hands it to the writer.
  ///
  /// - Parameters:
  ///   - href: the page's address; a folder's page is its `index.html`.
  ///   - kind: what the file is for.
  ///   - origin: what the page is made from, for the message when two pages want one address.
  ///   - sink: where the page goes.
  ///   - fill: fills the page's record.
  /// - Throws: what filling, rendering or writing throws.
  mutating func write(
    _ href: String, kind: FileKind = .page, origin: String, to sink: inout SiteSink,
    fill: (Page, inout Record) throws -> Void
  ) throws {
    record.reset()
    try fill(page, &record)
    bytes.removeAll(keepingCapacity: true)
    try template.render(record, into: &bytes)
    try sink.put(SitePath.file(of: href), bytes, kind: kind, origin: origin)
  }
}

extension PageRenderer where Page: SitePage {
  /// Compiles the template of a kind of page.
  ///
  /// - Throws: ``TemplateError`` where the template does not fit the shape.
  init(_ templates: TemplateSet) throws(TemplateError) {
    let page = Page()
    try self.init(page, page.shape, template: Page.template, templates)
  }
}

/// Addresses and the files behind them.
enum SitePath {
  /// `/places/x/` → `places/x/index.html`; `/404.html` → `404.html`.
  static func file(of href: String) -> String {
    let path = String(href.dropFirst())
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}
