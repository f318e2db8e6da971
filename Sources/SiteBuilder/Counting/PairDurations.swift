import Casework

/// How long answers took by node and first-level category: which categories are fast in a place or unit, and which are slow.
struct PairDurations: Sendable {
  private var pairs: [Int: Durations] = [:]
  private let categories: Int

  /// Nothing counted yet.
  init(categories: Int) {
    self.categories = categories
  }

  /// Counts an answer at a node, about a category, by their positions in the catalogue.
  mutating func add(node: Int, category: Int, seconds: Int) {
    pairs[node * categories + category, default: Durations()].add(seconds: seconds)
  }

  /// The categories of a node with at least so many answers: their positions, counts and medians in seconds, fastest first.
  func medians(of node: Int, among candidates: [Int], minimum: Int) -> [(category: Int, count: Int, median: Int)] {
    candidates.compactMap { category in
      guard let durations = pairs[node * categories + category], durations.count >= minimum else { return nil }
      return durations.median.map { (category, durations.count, $0) }
    }
    .sorted { ($0.median, $0.category) < ($1.median, $1.category) }
  }
}
