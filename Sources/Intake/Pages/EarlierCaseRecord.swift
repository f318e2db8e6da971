internal import Templates

/// The names by which `status.mustache` shows the case that this one was merged into.
struct EarlierCaseRecord {
  /// What is shown.
  struct Content {
    var number: String
    var state: String
    var next: String
    var publicHref: String
  }

  let shape: Shape
  private let number: TextSlot
  private let state: TextSlot
  private let next: TextSlot
  private let publicHref: TextSlot

  init() {
    var builder = ShapeBuilder("earlier case")
    number = builder.text("earlierNumber")
    state = builder.text("earlierState")
    next = builder.text("earlierNext")
    publicHref = builder.text("earlierHref")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ content: Content) {
    row.set(number, content.number)
    row.set(state, content.state)
    row.set(next, content.next)
    row.set(publicHref, content.publicHref)
  }
}
