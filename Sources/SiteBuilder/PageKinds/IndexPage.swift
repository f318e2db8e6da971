import Pages
import Templates

/// `index.mustache`: all places, units or categories with their main figures; the upper levels where all would be too many for a page.
struct IndexPage: Sendable {
  static let template = "index"
  /// How many rows are listed, unless the uppermost level alone has more.
  private static let most = 120

  let shape: Shape
  private let chrome: Chrome
  private let leavesOut: FlagSlot
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
    leavesOut = builder.flag("leavesOut")
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
    let deepest = Self.deepest(nodes)
    record.set(leavesOut, nodes.contains { $0.depth > deepest })
    for group in grouped(nodes, to: deepest) {
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

  /// The lowest level with which the list is still short enough.
  private static func deepest(_ nodes: [Node]) -> Int {
    let depths = nodes.reduce(into: [:]) { $0[$1.depth, default: 0] += 1 }
    var (deepest, count) = (0, depths[0] ?? 0)
    while let next = depths[deepest + 1], count + next <= most { (deepest, count) = (deepest + 1, count + next) }
    return deepest
  }

  /// Nodes under their headings, in the order of content.
  private func grouped(_ nodes: [Node], to deepest: Int) -> [(heading: String, positions: [Int])] {
    var groups: [(heading: String, positions: [Int])] = []
    for (position, node) in nodes.enumerated() where node.depth <= deepest {
      if let known = groups.firstIndex(where: { $0.heading == node.group }) {
        groups[known].positions.append(position)
      } else {
        groups.append((node.group, [position]))
      }
    }
    return groups
  }
}
