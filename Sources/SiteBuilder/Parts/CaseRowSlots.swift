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

  /// Fills the lines of cases by their positions among the published ones.
  func fill(_ record: inout Record, _ positions: some Sequence<Int>, _ context: SiteContext) {
    context.published.forEach(positions) { line, text in
      record.append(list) { row in
        row.set(href, utf8: text.href)
        row.set(title, utf8: text.title)
        row.set(place, utf8: text.place)
        row.set(category, utf8: text.category)
        row.set(answered, utf8: text.answeredOn)
        row.set(late, line.pointee.isLate)
      }
    }
  }
}
