import Casework
import Templates

/// One line of a table of places, units or categories, as `place-table.mustache` shows it.
struct TableSlots: Sendable {
  let shape: Shape
  private let name: TextSlot
  private let href: TextSlot
  private let volume: TextSlot
  private let completion: RecordSlot
  private let onTime: RecordSlot
  private let satisfied: RecordSlot
  private let indented: FlagSlot
  private let ratio = RatioSlots()

  init() {
    var builder = ShapeBuilder("table row")
    name = builder.text("name")
    href = builder.text("href")
    volume = builder.text("volume")
    completion = builder.record("completion", ratio.shape)
    onTime = builder.record("onTime", ratio.shape)
    satisfied = builder.record("satisfied", ratio.shape)
    indented = builder.flag("indented")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ node: Node, _ tally: Tally, isIndented: Bool) {
    row.set(name, node.name)
    row.set(href, node.href)
    row.set(volume, String(tally.volume))
    row.set(completion) { ratio.fill(&$0, tally.completion) }
    row.set(onTime) { ratio.fill(&$0, tally.onTime) }
    row.set(satisfied) { ratio.fill(&$0, tally.satisfied) }
    row.set(indented, isIndented)
  }
}
