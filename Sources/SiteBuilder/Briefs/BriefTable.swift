import Casework

/// The lines of one table of a brief.
struct BriefTable: Sendable {
  /// One place, unit or category.
  struct Line: Sendable {
    let node: Node
    let tally: Tally
  }

  /// The most cases first.
  let lines: [Line]
  /// Whether lines are left out because of few cases.
  let leavesFewOut: Bool

  /// A table of the nodes with the most cases.
  ///
  /// - Parameters:
  ///   - tallies: counts by position.
  ///   - nodes: what the positions are of.
  ///   - most: at most so many lines.
  ///   - least: lines of fewer cases are left out, and so is the smallest of the others where that which is left out could be told
  ///     from the sum.
  init(_ tallies: [Int: Tally], _ nodes: [Node], most: Int, least: Int) {
    let part = tallies.filter { $0.value.size > 0 }
    let order = part.keys.sorted { one, other in
      let (first, second) = (tallies[one]?.size ?? 0, tallies[other]?.size ?? 0)
      return first == second ? one < other : first > second
    }
    let sizes = order.map { part[$0]?.size ?? 0 }
    var shown = sizes.firstIndex { $0 < least } ?? sizes.count
    let few = sizes[shown...].reduce(0, +)
    leavesFewOut = few > 0
    if few > 0, few < least, shown > 0 { shown -= 1 }
    lines = order.prefix(min(shown, most)).compactMap { position in
      part[position].map { Line(node: nodes[position], tally: $0) }
    }
  }

  /// A table of the nodes with the most cases open past their deadline.
  init(overdue tallies: [Int: Tally], _ nodes: [Node], most: Int) {
    let late = tallies.filter { $0.value.openOverdue > 0 }.sorted { one, other in
      (other.value.openOverdue, one.key) < (one.value.openOverdue, other.key)
    }
    lines = late.prefix(most).map { Line(node: nodes[$0.key], tally: $0.value) }
    leavesFewOut = false
  }
}

extension Tally {
  /// How many cases had a part: received, answered or overdue.
  fileprivate var size: Int { max(volume, answered + openOverdue) }
}
