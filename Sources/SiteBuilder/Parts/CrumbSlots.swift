import Templates

/// The way down to a page, as `crumbs.mustache` shows it.
struct CrumbSlots: Sendable {
  private let list: ListSlot
  private let name: TextSlot
  private let href: TextSlot

  init(_ page: inout ShapeBuilder) {
    var builder = ShapeBuilder("crumb")
    name = builder.text("name")
    href = builder.text("href")
    list = page.list("crumbs", builder.build())
  }

  func fill(_ record: inout Record, _ crumbs: [Link]) {
    for crumb in crumbs {
      record.append(list) { row in
        row.set(name, crumb.name)
        row.set(href, crumb.href)
      }
    }
  }
}

/// A name that leads somewhere on the site.
struct Link: Sendable {
  let name: String
  let href: String
}
