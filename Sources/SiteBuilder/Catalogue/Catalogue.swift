import Casework
import PortalContent

/// All places, units and categories that have pages, and which of them a case belongs to.
struct Catalogue: Sendable {
  /// Places down to the narrowest published level.
  let places: [Node]
  let units: [Node]
  let categories: [Node]
  /// Code → position in `places`; narrower places lead to the one they are published under.
  let placePosition: [String: Int]
  let unitPosition: [String: Int]
  let categoryPosition: [String: Int]
  /// What lies directly in each place and in each category, in the order of content.
  let placeParts: [[Int]]
  let categoryParts: [[Int]]

  init(_ portal: Portal) {
    (places, placePosition) = Self.places(portal.places)
    units = portal.units.map {
      Node(
        code: $0.code, name: $0.name, href: "/units/\($0.code)/", parent: nil, group: $0.peerGroup, depth: 0,
        isRetired: $0.isRetired)
    }
    unitPosition = Self.positions(units)
    categories = Self.categories(portal.categories)
    categoryPosition = Self.positions(categories)
    placeParts = Self.parts(of: places)
    categoryParts = Self.parts(of: categories)
  }

  private static func parts(of nodes: [Node]) -> [[Int]] {
    var parts: [[Int]] = Array(repeating: [], count: nodes.count)
    for (position, node) in nodes.enumerated() {
      if let parent = node.parent { parts[parent].append(position) }
    }
    return parts
  }

  /// A node and the nodes it lies in, from itself to the top.
  static func line(_ position: Int, in nodes: [Node]) -> [Int] {
    var line = [position]
    while let last = line.last, let parent = nodes[last].parent { line.append(parent) }
    return line
  }

  /// The first-level node that a node lies in, or itself.
  static func top(_ position: Int, in nodes: [Node]) -> Int { line(position, in: nodes).last ?? position }

  /// The node of the second level that a node lies in, or itself further up: the street of a community.
  static func second(_ position: Int, in nodes: [Node]) -> Int {
    line(position, in: nodes).first { nodes[$0].depth <= 1 } ?? position
  }

  private static func places(_ places: [Place]) -> ([Node], [String: Int]) {
    var nodes: [Node] = []
    var positions: [String: Int] = [:]
    for place in places {
      let parent = place.parent.flatMap { positions[$0] }
      guard place.level <= .narrowestPublished else {
        positions[place.code] = parent
        continue
      }
      positions[place.code] = nodes.count
      nodes.append(
        Node(
          code: place.code, name: place.name, href: "/places/\(place.code)/", parent: parent, group: "",
          depth: parent.map { nodes[$0].depth + 1 } ?? 0, isRetired: place.isRetired))
    }
    return (nodes, positions)
  }

  private static func categories(_ categories: [Category]) -> [Node] {
    let tops = categories.filter { $0.parent == nil }
    var nodes: [Node] = []
    for top in tops {
      let parent = nodes.count
      nodes.append(node(top, parent: nil))
      nodes += categories.filter { $0.parent == top.code }.map { node($0, parent: parent) }
    }
    return nodes
  }

  private static func node(_ category: Category, parent: Int?) -> Node {
    Node(
      code: category.code, name: category.name, href: "/categories/\(category.code)/", parent: parent, group: "",
      depth: parent == nil ? 0 : 1, isRetired: false)
  }

  private static func positions(_ nodes: [Node]) -> [String: Int] {
    Dictionary(nodes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
