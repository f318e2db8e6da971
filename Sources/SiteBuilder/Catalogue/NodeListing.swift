import Templates

/// A table of places, units or categories with their main figures, spread over as many pages as it takes.
struct NodeListing: Sendable {
  /// How many rows fit on a page: each has ten elements, and a page may have 1,500 (``Budget``).
  static let most = 120

  let sort: NodeSort
  /// The node whose parts are listed; nil for all of a sort.
  let parent: Int?
  /// Whether levels further down are left out, because their nodes stand on the pages of what they lie in.
  let leavesOut: Bool
  /// Positions under their headings, in the order of content.
  let groups: [(heading: String, positions: [Int])]
  let sheets: [TableSheet]

  /// All nodes of a sort; the upper levels where all would be too many for a page.
  init(all sort: NodeSort, _ nodes: [Node]) {
    let deepest = Self.deepest(nodes.map(\.depth), most: Self.most)
    var groups: [(heading: String, positions: [Int])] = []
    for (position, node) in nodes.enumerated() where node.depth <= deepest {
      if let known = groups.firstIndex(where: { $0.heading == node.group }) {
        groups[known].positions.append(position)
      } else {
        groups.append((node.group, [position]))
      }
    }
    self.init(sort, parent: nil, leavesOut: nodes.contains { $0.depth > deepest }, groups)
  }

  /// What lies directly in a node.
  init(partsOf position: Int, _ sort: NodeSort, _ catalogue: Catalogue) {
    self.init(sort, parent: position, leavesOut: false, [("", sort.parts(of: position, catalogue))])
  }

  private init(
    _ sort: NodeSort, parent: Int?, leavesOut: Bool, _ groups: [(heading: String, positions: [Int])]
  ) {
    self.sort = sort
    self.parent = parent
    self.leavesOut = leavesOut
    self.groups = groups
    sheets = TableSheet.sheets(groups.map(\.positions.count), most: Self.most)
  }

  /// The address of the first page.
  func first(_ nodes: [Node]) -> String { parent.map { nodes[$0].partsHref } ?? "/\(sort.name)/" }

  /// The lowest level with which a table is still short enough, given the level of each line.
  static func deepest(_ levels: [Int], most: Int) -> Int {
    let counts = levels.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var (deepest, count) = (0, counts[0] ?? 0)
    while let next = counts[deepest + 1], count + next <= most { (deepest, count) = (deepest + 1, count + next) }
    return deepest
  }

  /// Of the first two levels as much as fits into a table within a page: both, the first, or the beginning of the first.
  static func upper(_ positions: [Int], of nodes: [Node], most: Int) -> [Int] {
    let upper = positions.filter { nodes[$0].depth <= 1 }
    let deepest = deepest(upper.map { nodes[$0].depth }, most: most)
    return Array(upper.filter { nodes[$0].depth <= deepest }.prefix(most))
  }
}

extension Node {
  /// The address of the table of all that lies in the node.
  var partsHref: String { href + "parts/" }
}
