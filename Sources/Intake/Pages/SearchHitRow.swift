internal import CaseStore
internal import Templates

/// One thing that was found, as `search-hit.mustache` shows it.
struct SearchHitRow {
  let shape: Shape
  private let piece = SearchPieceRow()
  private let href: TextSlot
  private let sort: TextSlot
  private let place: TextSlot
  private let category: TextSlot
  private let answered: TextSlot
  private let isCase: FlagSlot
  private let isAnswer: FlagSlot
  private let title: ListSlot
  private let excerpt: ListSlot

  init() {
    var builder = ShapeBuilder("found")
    href = builder.text("href")
    sort = builder.text("sort")
    place = builder.text("place")
    category = builder.text("category")
    answered = builder.text("answered")
    isCase = builder.flag("case")
    isAnswer = builder.flag("fromAnswer")
    title = builder.list("title", piece.shape)
    excerpt = builder.list("excerpt", piece.shape)
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ found: SearchedCase) {
    row.set(href, found.href)
    row.set(sort, "")
    row.set(place, found.place)
    row.set(category, found.category)
    row.set(answered, found.answeredOn)
    row.set(isCase, true)
    row.set(isAnswer, found.isAnswer)
    fill(&row, found.title, found.excerpt)
  }

  func fill(_ row: inout Row, _ found: SearchedPage, _ name: String) {
    row.set(href, found.href)
    row.set(sort, name)
    row.set(place, "")
    row.set(category, "")
    row.set(answered, "")
    row.set(isCase, false)
    row.set(isAnswer, false)
    fill(&row, found.title, found.excerpt)
  }

  private func fill(_ row: inout Row, _ heading: [SearchPiece], _ around: [SearchPiece]) {
    for part in heading { row.append(title) { piece.fill(&$0, part) } }
    for part in around { row.append(excerpt) { piece.fill(&$0, part) } }
  }
}

/// A piece of a text, marked where it is what was looked for.
private struct SearchPieceRow {
  let shape: Shape
  private let text: TextSlot
  private let isMatch: FlagSlot

  init() {
    var builder = ShapeBuilder("piece")
    text = builder.text("piece")
    isMatch = builder.flag("match")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ piece: SearchPiece) {
    row.set(text, piece.text)
    row.set(isMatch, piece.isMatch)
  }
}
