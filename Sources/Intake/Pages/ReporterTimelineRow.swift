internal import Templates

/// One line of the history as the case's own reporter reads it, with the words that were meant for the reporter.
struct ReporterTimelineRow {
  /// What the line shows.
  struct Content {
    /// As machines read it, `2026-11-20`.
    var date: String
    var day: String
    var what: String
    var who: String
    var words: [Substring]
    var isAnswer: Bool
  }

  let shape: Shape
  private let date: TextSlot
  private let day: TextSlot
  private let what: TextSlot
  private let who: TextSlot
  private let words: TextListSlot
  private let isAnswer: FlagSlot

  init() {
    var builder = ShapeBuilder("line of the history")
    date = builder.text("date")
    day = builder.text("day")
    what = builder.text("what")
    who = builder.text("who")
    words = builder.texts("words")
    isAnswer = builder.flag("isAnswer")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ content: Content) {
    row.set(date, content.date)
    row.set(day, content.day)
    row.set(what, content.what)
    row.set(who, content.who)
    for paragraph in content.words { row.append(words, String(paragraph)) }
    row.set(isAnswer, content.isAnswer)
  }
}
