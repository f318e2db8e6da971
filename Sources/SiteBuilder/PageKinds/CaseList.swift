/// A list of published cases, cut into pages that are numbered from the oldest case, so that a new case changes only
/// the newest pages and every other one stays as it is.
///
/// The front page shows the newest cases and leads on to the newest full page; what lies between stands on both.
struct CaseList: Sendable {
  /// One page of the list.
  struct Page: Sendable {
    let href: String
    /// Positions among the published cases, oldest first.
    let positions: ArraySlice<Int>
    /// Its number, counted from the oldest page so that it stays the same; nil for the front page.
    let number: Int?
    let newerHref: String?
    let olderHref: String?
  }

  let title: String
  let description: String
  let crumbs: [Link]
  /// The address of the front page: a folder (`/cases/`) or a file (`/places/x/cases.html`).
  let frontHref: String
  /// The start of the address of the other pages; their number and `.html` follow.
  let pagePrefix: String
  /// Positions among the published cases, oldest first.
  let positions: [Int]
  let perPage: Int
  /// True for the list of all cases: its front page leads on to the lists of the months, which between them hold every case.
  let leadsToMonths: Bool

  /// The address of the list of all cases of a place, unit or category; empty where its own page shows them all. One that holds every
  /// case of the portal has no list of its own.
  static func href(of node: Node, _ positions: [Int], _ context: SiteContext) -> String {
    guard positions.count > NodePage.newest else { return "" }
    return positions.count == context.published.lines.count ? "/cases/" : node.href + "cases.html"
  }

  /// Full pages that the front page does not show whole, and the front page.
  var pageCount: Int { 1 + fullPages }

  private var fullPages: Int { leadsToMonths ? 0 : max(0, (positions.count - 1) / perPage) }

  /// The page with a number from 1, the front page, to `pageCount`, the oldest.
  func page(_ number: Int) -> Page {
    let older = number < pageCount ? href(number + 1) : nil
    guard number > 1 else {
      return Page(
        href: frontHref, positions: positions.suffix(perPage), number: nil, newerHref: nil, olderHref: older)
    }
    let fromOldest = pageCount - number
    return Page(
      href: href(number), positions: positions[fromOldest * perPage..<(fromOldest + 1) * perPage],
      number: fromOldest + 1,
      newerHref: href(number - 1), olderHref: older)
  }

  private func href(_ number: Int) -> String {
    number == 1 ? frontHref : "\(pagePrefix)\(pageCount - number + 1).html"
  }
}
