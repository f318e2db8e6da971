import Casework
import Templates
import Pages
import PortalContent

/// `feed.mustache`: the newest published cases as an Atom feed (RFC 4287).
struct Feed: SitePage {
  static let template = "feed"
  static let href = "/feeds/cases.atom"
  private static let newest = 30

  let shape: Shape
  private let title: TextSlot
  private let host: TextSlot
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
    office = builder.text("office")
    updated = builder.text("updated")
    entries = builder.list("entries", entry.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    let offset = context.portal.settings.offset
    let newest = context.newestAnswered(Self.newest)
    let lines = context.published.lines
    record.set(title, try context.say("feed.title", ("name", context.facts.name)))
    record.set(host, context.facts.host)
    record.set(office, context.facts.office)
    record.set(updated, offset.rfc3339(newest.first.map { changed(lines[$0]) } ?? Timestamp(seconds: 0)))
    context.published.forEach(newest) { line, text in
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
