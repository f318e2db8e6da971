import Templates

/// `sitemap.mustache` and `sitemap-index.mustache`: the addresses of all pages, in files of at most 50,000
/// (sitemaps.org protocol 0.9).
struct Sitemap: Sendable {
  static let most = 50_000

  let shape: Shape
  private let host: TextSlot
  private let pages: ListSlot
  private let path: TextSlot

  init() {
    var page = ShapeBuilder("sitemap page")
    path = page.text("path")
    var builder = ShapeBuilder("sitemap")
    host = builder.text("host")
    pages = builder.list("pages", page.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, host address: String, _ paths: some Sequence<String>) {
    record.set(host, address)
    for entry in paths { record.append(pages) { $0.set(path, entry) } }
  }
}
