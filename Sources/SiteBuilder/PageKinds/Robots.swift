import Templates
import Pages

/// `robots.mustache`: what search engines may read (RFC 9309).
struct Robots: SitePage {
  static let template = "robots"

  let shape: Shape
  private let host: TextSlot

  init() {
    var builder = ShapeBuilder("robots")
    host = builder.text("host")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) {
    record.set(host, context.facts.host)
  }
}
