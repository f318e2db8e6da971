internal import Credentials
internal import Templates

/// What the page of a held report says of why it is held, and the form to decide by.
struct HoldSlots {
  let shape: Shape
  private let reasons: TextListSlot
  private let many: TextSlot
  private let token: TextSlot
  private let field: TextSlot

  init() {
    var builder = ShapeBuilder("hold")
    reasons = builder.texts("holdReasons")
    many = builder.text("holdMany")
    token = builder.text("bulkToken")
    field = builder.text("holdField")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ lines: [String], many sentence: String, _ visit: Visit, _ person: Visit.Person, number: String
  ) {
    for line in lines { row.append(reasons, line) }
    row.set(many, sentence)
    row.set(token, person.token.formToken(for: "/bulk"))
    row.set(field, "case-" + number)
  }
}
