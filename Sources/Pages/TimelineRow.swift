public import Templates

/// One line of a case's history, as `case.mustache` and `status.mustache` show it.
public struct TimelineRow: Sendable {
  /// The shape of the row.
  public let shape: Shape
  private let day: TextSlot
  private let what: TextSlot
  private let who: TextSlot
  private let isAnswer: FlagSlot

  /// The shape, made once.
  public init() {
    var builder = ShapeBuilder("timeline")
    day = builder.text("day")
    what = builder.text("what")
    who = builder.text("who")
    isAnswer = builder.flag("isAnswer")
    shape = builder.build()
  }

  /// Fills a row: the day, what was done, by which unit (or empty), and whether it is the answer.
  public func fill(_ row: inout Row, day text: String, what action: String, who unit: String, isAnswer answers: Bool) {
    row.set(day, text)
    row.set(what, action)
    row.set(who, unit)
    row.set(isAnswer, answers)
  }
}
