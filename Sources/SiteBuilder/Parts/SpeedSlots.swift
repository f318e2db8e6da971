import Casework
import Templates
import PortalContent

/// Which categories are answered fastest and slowest at a node, as `speed.mustache` shows it.
struct SpeedSlots: Sendable {
  private let hasSpeeds: FlagSlot
  private let saysCounts: FlagSlot
  private let list: ListSlot
  private let name: TextSlot
  private let href: TextSlot
  private let count: TextSlot
  private let median: TextSlot

  init(_ page: inout ShapeBuilder) {
    var row = ShapeBuilder("speed of a category")
    name = row.text("name")
    href = row.text("href")
    count = row.text("count")
    median = row.text("median")
    hasSpeeds = page.flag("hasSpeeds")
    saysCounts = page.flag("saysCounts")
    list = page.list("speeds", row.build())
  }

  /// Fills the first-level categories with enough answers, fastest first.
  ///
  /// A place says no counts: what it has in a category that is left out could be told from its sum, or from those of the places around it.
  func fill(_ record: inout Record, _ sort: NodeSort, node: Int, _ context: SiteContext) {
    let nodes = context.catalogue.categories
    let tops = nodes.indices.filter { nodes[$0].parent == nil }
    let minimum = context.portal.settings.minimumCell
    let speeds = sort.times(context)?.medians(of: node, among: tops, minimum: minimum) ?? []
    record.set(hasSpeeds, !speeds.isEmpty)
    record.set(saysCounts, sort != .places)
    for speed in speeds {
      record.append(list) { row in
        row.set(name, nodes[speed.category].name)
        row.set(href, nodes[speed.category].href)
        row.set(count, String(speed.count))
        row.set(median, context.durations.text(speed.median))
      }
    }
  }
}
