import Pages
import Templates

/// `index.mustache`: one page of a table of places, units or categories with their main figures.
struct IndexPage: Sendable {
  static let template = "index"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let hasCrumbs: FlagSlot
  private let leavesOut: FlagSlot
  private let groups: ListSlot
  private let heading: TextSlot
  private let rows: ListSlot
  private let row = TableSlots()
  private let cutOff: TextSlot
  private let earlierHref: TextSlot
  private let laterHref: TextSlot

  init() {
    var group = ShapeBuilder("index group")
    heading = group.text("heading")
    rows = group.list("rows", row.shape)
    var builder = ShapeBuilder("index page")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    hasCrumbs = builder.flag("hasCrumbs")
    leavesOut = builder.flag("leavesOut")
    groups = builder.list("groups", group.build())
    cutOff = builder.text("cutOff")
    earlierHref = builder.text("earlierHref")
    laterHref = builder.text("laterHref")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ listing: NodeListing, on sheet: TableSheet, _ context: SiteContext) throws {
    let nodes = listing.sort.nodes(context)
    let first = listing.first(nodes)
    try fillHead(&record, listing, on: sheet, first: first, context)
    record.set(cutOff, context.cutOffText)
    record.set(leavesOut, listing.leavesOut)
    let number = sheet.number
    record.set(earlierHref, number > 1 ? listing.sheets[number - 2].href(below: first) : "")
    record.set(laterHref, number < listing.sheets.count ? listing.sheets[number].href(below: first) : "")
    for part in sheet.parts where !part.lines.isEmpty {
      record.append(groups) { record in
        record.set(heading, listing.groups[part.group].heading)
        for position in listing.groups[part.group].positions[part.lines] {
          record.append(rows) {
            row.fill(
              &$0, nodes[position], listing.sort.figures(context)[position].tally,
              isIndented: listing.parent == nil && nodes[position].depth > 0)
          }
        }
      }
    }
  }

  private func fillHead(
    _ record: inout Record, _ listing: NodeListing, on sheet: TableSheet, first: String, _ context: SiteContext
  ) throws {
    let sort = listing.sort
    let node = listing.parent.map { sort.nodes(context)[$0] }
    let whole =
      try node.map { try context.say("node.parts-title", ("name", $0.name)) } ?? context.say("\(sort.name).title")
    let title =
      sheet.number == 1
      ? whole : try context.say("cases.page-title", ("title", whole), ("page", String(sheet.number)))
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: title, description: node == nil ? try context.say("\(sort.name).description") : whole,
        path: sheet.href(below: first), section: sort.section))
    var above: [Link] = []
    if let parent = listing.parent, let node {
      above = try sort.crumbs(to: parent, context) + [Link(name: node.name, href: node.href)]
    }
    if sheet.number > 1 { above.append(Link(name: whole, href: first)) }
    record.set(hasCrumbs, !above.isEmpty)
    crumbs.fill(&record, above)
  }
}
