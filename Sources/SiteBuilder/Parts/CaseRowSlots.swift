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

  /// Fills the lines of cases by their positions among the published ones. Fields are read where they stand: each case is
  /// on many lists, and a copy of it would count references that all threads share.
  func fill(_ record: inout Record, _ positions: some Sequence<Int>, _ context: SiteContext) {
    let cases = context.published
    for position in positions {
      record.append(list) { row in
        row.set(href, cases.lines[position].href)
        row.set(title, utf8: cases.title(at: position))
        row.set(place, cases.lines[position].place.map { context.catalogue.places[$0].name } ?? "")
        row.set(category, cases.lines[position].category.map { context.catalogue.categories[$0].name } ?? "")
        row.set(answered, cases.lines[position].answeredOn)
        row.set(late, cases.lines[position].isLate)
      }
    }
  }
}
