/// The addresses of the pages of one folder.
struct Slugs {
  /// Addresses that the portal's own parts have.
  static let reserved: Set<String> = [
    "404", "assets", "briefs", "cases", "categories", "cgi-bin", "contacts", "data", "faq", "feeds",
    "index",
    "leaderboards", "months", "notices", "open311", "overdue", "places", "r", "rate", "report", "search", "services",
    "track", "units",
  ]

  private let forbidden: Set<String>
  private var fileOfSlug: [String: String] = [:]

  /// - Parameter forbidden: addresses that are taken.
  init(forbidden: Set<String>) {
    self.forbidden = forbidden
  }

  /// The address of a page: what it sets, else its file's name; nil, and reported, where it is none or taken.
  mutating func slug(of page: inout MarkdownFile, _ findings: inout Findings) -> String? {
    let field = page.settings.field("slug", &findings)
    let slug = field?.text ?? page.stem
    let mark = field?.mark ?? page.source.whole
    if !Self.isSlug(slug) {
      findings.error(.notASlug(slug), at: mark)
    } else if forbidden.contains(slug) {
      findings.error(.reservedSlug(slug), at: mark)
    } else if let file = fileOfSlug[slug] {
      findings.error(.slugTwice(slug, file: file), at: mark)
    } else {
      fileOfSlug[slug] = page.source.path
      return slug
    }
    return nil
  }

  private static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("-") && text.utf8.count <= 80
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
