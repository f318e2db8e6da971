import SiteOutput
import Templates
import Pages

/// Writes `sitemap.xml`: the addresses themselves, or, where there are too many for one file, the files that hold them.
struct SitemapFiles {
  private let context: SiteContext

  init(_ context: SiteContext) {
    self.context = context
  }

  func write(_ addresses: [String], to sink: inout SiteSink) throws {
    let sitemap = Sitemap()
    var pages = try PageRenderer(sitemap, sitemap.shape, template: "sitemap", context.templates)
    let host = context.facts.host
    guard addresses.count > Sitemap.most else {
      return try pages.write("/sitemap.xml", origin: "sitemap.mustache", to: &sink) {
        $0.fill(&$1, host: host, addresses)
      }
    }
    var files: [String] = []
    for start in stride(from: 0, to: addresses.count, by: Sitemap.most) {
      let file = "/sitemap-\(files.count + 1).xml"
      files.append(file)
      try pages.write(file, origin: "sitemap.mustache", to: &sink) {
        $0.fill(&$1, host: host, addresses[start..<min(start + Sitemap.most, addresses.count)])
      }
    }
    var index = try PageRenderer(sitemap, sitemap.shape, template: "sitemap-index", context.templates)
    try index.write("/sitemap.xml", origin: "sitemap-index.mustache", to: &sink) { $0.fill(&$1, host: host, files) }
  }
}
