import Casework
import Templates

/// One line of a table of a brief, as `brief-table.mustache` shows it.
struct BriefTableSlots: Sendable {
  let shape: Shape
  private let key: TextSlot
  private let name: TextSlot
  private let href: TextSlot
  private let received: TextSlot
  private let answered: TextSlot
  private let overdue: TextSlot
  private let onTime: RecordSlot
  private let satisfied: RecordSlot
  private let ratio = RatioSlots()

  init() {
    var builder = ShapeBuilder("line of a brief")
    key = builder.text("key")
    name = builder.text("name")
    href = builder.text("href")
    received = builder.text("received")
    answered = builder.text("answered")
    overdue = builder.text("overdue")
    onTime = builder.record("onTime", ratio.shape)
    satisfied = builder.record("satisfied", ratio.shape)
    shape = builder.build()
  }

  /// Fills a line; `key` is what it is called in the file of counts.
  func fill(_ row: inout Row, _ line: String, name text: String, href address: String = "", _ tally: Tally) {
    row.set(key, line)
    row.set(name, text)
    row.set(href, address)
    row.set(received, String(tally.volume))
    row.set(answered, String(tally.answered))
    row.set(overdue, String(tally.openOverdue))
    row.set(onTime) { ratio.fill(&$0, tally.onTime) }
    row.set(satisfied) { ratio.fill(&$0, tally.satisfied) }
  }
}
