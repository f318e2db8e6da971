import Casework
import Templates
import Pages
import PortalContent

/// `feed.mustache`: the newest published cases, of the portal or of one place, unit or category, as an Atom feed (RFC 4287).
struct Feed: SitePage {
  static let template = "feed"
  static let href = "/feeds/cases.atom"
  private static let newest = 30

  let shape: Shape
  private let title: TextSlot
  private let host: TextSlot
  private let selfHref: TextSlot
  private let pageHref: TextSlot
  private let office: TextSlot
  private let updated: TextSlot
  private let entries: ListSlot
  private let entryTitle: TextSlot
  private let href: TextSlot
  private let published: TextSlot
  private let entryUpdated: TextSlot
  private let summary: TextSlot

  init() {
    var entry = ShapeBuilder("feed entry")
    entryTitle = entry.text("title")
    href = entry.text("href")
    published = entry.text("published")
    entryUpdated = entry.text("updated")
    summary = entry.text("summary")
    var builder = ShapeBuilder("feed")
    title = builder.text("title")
    host = builder.text("host")
    selfHref = builder.text("selfHref")
    pageHref = builder.text("pageHref")
    office = builder.text("office")
    updated = builder.text("updated")
    entries = builder.list("entries", entry.build())
    shape = builder.build()
  }

  /// The address of the feed of a node.
  static func href(_ sort: NodeSort, _ node: Node) -> String { "/feeds/\(sort.name)/\(node.code).atom" }

  /// Fills the feed of the portal.
  func fill(_ record: inout Record, _ context: SiteContext) throws {
    record.set(title, try context.say("feed.title", ("name", context.facts.name)))
    record.set(selfHref, Self.href)
    record.set(pageHref, "/cases/")
    fill(&record, context.newestAnswered(Self.newest), context)
  }

  /// Fills the feed of a place, a unit or a category.
  func fill(_ record: inout Record, _ sort: NodeSort, _ position: Int, _ context: SiteContext) throws {
    let node = sort.nodes(context)[position]
    record.set(title, try context.say("feed.title", ("name", node.name)))
    record.set(selfHref, Self.href(sort, node))
    record.set(pageHref, node.href)
    fill(&record, context.newestAnswered(Self.newest, among: sort.published(context)[position]), context)
  }

  private func fill(_ record: inout Record, _ newest: [Int], _ context: SiteContext) {
    let offset = context.portal.settings.offset
    let lines = context.published.lines
    record.set(host, context.facts.host)
    record.set(office, context.facts.office)
    record.set(updated, offset.rfc3339(newest.first.map { changed(lines[$0]) } ?? Timestamp(seconds: 0)))
    context.published.forEach(newest) { found, text in
      let line = found.pointee
      let place = line.place.map { context.catalogue.places[$0].name }
      let category = line.category.map { context.catalogue.categories[$0].name }
      record.append(entries) { row in
        row.set(entryTitle, utf8: text.title)
        row.set(href, line.href)
        row.set(published, offset.rfc3339(line.receivedAt))
        row.set(entryUpdated, offset.rfc3339(changed(line)))
        row.set(summary, [place, category].compactMap(\.self).joined(separator: " · "))
      }
    }
  }

  private func changed(_ line: CaseLine) -> Timestamp { line.answeredAt ?? line.receivedAt }
}
