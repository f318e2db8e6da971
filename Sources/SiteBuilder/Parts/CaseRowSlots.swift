import Templates
import Casework

/// The lines of a list of cases, as `case-rows.mustache` shows them.
struct CaseRowSlots: Sendable {
  private let list: ListSlot
  private let href: TextSlot
  private let title: TextSlot
  private let place: TextSlot
  private let category: TextSlot
  private let answered: TextSlot
  private let late: FlagSlot

  init(_ page: inout ShapeBuilder) {
    var builder = ShapeBuilder("case row")
    href = builder.text("href")
    title = builder.text("title")
    place = builder.text("place")
    category = builder.text("category")
    answered = builder.text("answered")
    late = builder.flag("late")
    list = page.list("cases", builder.build())
  }

  func fill(_ record: inout Record, _ lines: some Sequence<CaseLine>, _ context: SiteContext) {
    for line in lines {
      record.append(list) { row in
        row.set(href, line.href)
        row.set(title, utf8: context.published.title(of: line))
        row.set(place, line.place.map { context.catalogue.places[$0].name } ?? "")
        row.set(category, line.category.map { context.catalogue.categories[$0].name } ?? "")
        row.set(answered, line.answeredOn)
        row.set(late, line.isLate)
      }
    }
  }
}
