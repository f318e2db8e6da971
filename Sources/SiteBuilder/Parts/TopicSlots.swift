import Casework
import Templates

/// What people report now, as `topics.mustache` shows it: the categories of the latest months against those before.
struct TopicSlots: Sendable {
  private static let most = 8
  /// How many months count as now: fewer would hang on single reports in a small portal.
  private static let months = 3

  private let list: ListSlot
  private let name: TextSlot
  private let href: TextSlot
  private let count: TextSlot
  private let before: TextSlot
  private let width: TextSlot

  init(_ page: inout ShapeBuilder) {
    var row = ShapeBuilder("topic")
    name = row.text("name")
    href = row.text("href")
    count = row.text("count")
    before = row.text("before")
    width = row.text("width")
    list = page.list("topics", row.build())
  }

  func fill(_ record: inout Record, _ context: SiteContext) {
    let nodes = context.catalogue.categories
    let parents = Set(nodes.compactMap(\.parent))
    let counts = nodes.indices.filter { !parents.contains($0) }.map { position in
      let months = context.figures.categories[position].trend.latest(2 * Self.months)
      let recent = months.suffix(Self.months).reduce(0) { $0 + $1.tally.volume }
      return (position: position, now: recent, before: months.reduce(0) { $0 + $1.tally.volume } - recent)
    }
    let top = counts.filter { $0.now > 0 }.sorted { ($1.now, $0.position) < ($0.now, $1.position) }.prefix(Self.most)
    let most = max(1, top.first?.now ?? 1)
    for topic in top {
      record.append(list) { row in
        row.set(name, nodes[topic.position].name)
        row.set(href, nodes[topic.position].href)
        row.set(count, String(topic.now))
        row.set(before, String(topic.before))
        row.set(width, String(topic.now * 100 / most))
      }
    }
  }
}
