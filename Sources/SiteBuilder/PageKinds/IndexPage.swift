import Pages
import Templates

/// `index.mustache`: all places, units or categories with their main figures.
struct IndexPage: Sendable {
  static let template = "index"

  let shape: Shape
  private let chrome: Chrome
  private let groups: ListSlot
  private let heading: TextSlot
  private let rows: ListSlot
  private let row = TableSlots()
  private let cutOff: TextSlot

  init() {
    var group = ShapeBuilder("index group")
    heading = group.text("heading")
    rows = group.list("rows", row.shape)
    var builder = ShapeBuilder("index page")
    chrome = Chrome(&builder)
    groups = builder.list("groups", group.build())
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ sort: NodeSort, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("\(sort.name).title"), description: try context.say("\(sort.name).description"),
        path: "/\(sort.name)/", section: sort.section))
    record.set(cutOff, context.cutOffText)
    let nodes = sort.nodes(context)
    for group in grouped(nodes) {
      record.append(groups) { record in
        record.set(heading, group.heading)
        for position in group.positions {
          record.append(rows) {
            row.fill(
              &$0, nodes[position], sort.figures(context)[position].tally, isIndented: nodes[position].depth > 0)
          }
        }
      }
    }
  }

  /// Nodes under their headings, in the order of content.
  private func grouped(_ nodes: [Node]) -> [(heading: String, positions: [Int])] {
    var groups: [(heading: String, positions: [Int])] = []
    for (position, node) in nodes.enumerated() {
      if let known = groups.firstIndex(where: { $0.heading == node.group }) {
        groups[known].positions.append(position)
      } else {
        groups.append((node.group, [position]))
      }
    }
    return groups
  }
}
