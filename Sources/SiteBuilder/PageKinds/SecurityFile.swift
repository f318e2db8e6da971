import Casework
import PortalContent
import Templates
import Pages

/// `security.mustache`: where to report a weakness of the site (RFC 9116).
struct SecurityFile: SitePage {
  static let template = "security"
  static let href = "/.well-known/security.txt"

  let shape: Shape
  private let contact: TextSlot
  private let expires: TextSlot
  private let host: TextSlot

  init() {
    var builder = ShapeBuilder("security.txt")
    contact = builder.text("contact")
    expires = builder.text("expires")
    host = builder.text("host")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) {
    let offset = context.portal.settings.offset
    // Under a year ahead, as the standard asks, and the same for a month, so that the file changes once a month.
    var month = offset.date(context.cutOff).month
    for _ in 0..<11 { month = month.next }
    record.set(contact, context.portal.settings.securityContact)
    record.set(expires, offset.rfc3339(offset.moment(month.firstDay)))
    record.set(host, context.facts.host)
  }
}
