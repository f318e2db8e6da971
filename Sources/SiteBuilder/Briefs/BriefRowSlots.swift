import Casework
import PortalContent
import Templates

/// Briefs as `brief-rows.mustache` lists them.
struct BriefRowSlots: Sendable {
  private let list: ListSlot
  private let title: TextSlot
  private let href: TextSlot
  private let kind: TextSlot
  private let number: TextSlot
  private let date: TextSlot

  init(_ page: inout ShapeBuilder) {
    var row = ShapeBuilder("brief link")
    title = row.text("title")
    href = row.text("href")
    kind = row.text("kind")
    number = row.text("number")
    date = row.text("date")
    list = page.list("briefs", row.build())
  }

  func fill(_ record: inout Record, _ briefs: some Sequence<Brief>, _ context: SiteContext) throws {
    for brief in briefs {
      let name = try context.say("brief.\(brief.kind.rawValue)")
      record.append(list) { row in
        row.set(title, brief.title)
        row.set(href, BriefEdition.href(brief))
        row.set(kind, name)
        row.set(number, String(brief.number))
        row.set(date, brief.date.description)
      }
    }
  }
}
