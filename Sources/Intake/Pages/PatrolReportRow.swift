internal import Templates

/// One line of what a grid worker or deputy has handed in.
struct PatrolReportRow {
  /// What the line shows.
  struct Content {
    var href: String
    var title: String
    var number: String
    var place: String
    var state: String
    var due: String
    var isLate: Bool
    /// True where it waits for the word of who reported it.
    var waits: Bool
  }

  let shape: Shape
  private let href: TextSlot
  private let title: TextSlot
  private let number: TextSlot
  private let place: TextSlot
  private let state: TextSlot
  private let due: TextSlot
  private let isLate: FlagSlot
  private let waits: FlagSlot

  init() {
    var builder = ShapeBuilder("own report")
    href = builder.text("href")
    title = builder.text("title")
    number = builder.text("number")
    place = builder.text("reportPlace")
    state = builder.text("state")
    due = builder.text("due")
    isLate = builder.flag("isLate")
    waits = builder.flag("waits")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ content: Content) {
    row.set(href, content.href)
    row.set(title, content.title)
    row.set(number, content.number)
    row.set(place, content.place)
    row.set(state, content.state)
    row.set(due, content.due)
    row.set(isLate, content.isLate)
    row.set(waits, content.waits)
  }
}
