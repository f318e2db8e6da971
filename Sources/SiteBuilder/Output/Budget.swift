/// What files of one sort may weigh (docs/design.md).
struct Budget: Sendable {
  /// The most bytes, compressed.
  let bytes: Int
  /// The most bytes with all that a page loads.
  let wholeBytes: Int
  /// The most requests, the page's own included.
  let requests: Int
  /// The most elements.
  let nodes: Int

  /// What stands between a resident and a report: as much as comes with the first round trip (RFC 6928).
  static let form = Budget(bytes: 13 * 1024, wholeBytes: 60 * 1024, requests: 3, nodes: 1500)
  static let page = Budget(bytes: 14 * 1024, wholeBytes: 60 * 1024, requests: 8, nodes: 1500)
  static let board = Budget(bytes: 30 * 1024, wholeBytes: 60 * 1024, requests: 8, nodes: 1500)
  static let asset = Budget(bytes: 10 * 1024, wholeBytes: 10 * 1024, requests: 1, nodes: 0)

  /// The budget of a file; nil for what nobody waits for, such as data.
  static func of(_ path: String) -> Budget? {
    if path.hasPrefix("assets/") { return .asset }
    guard path.hasSuffix(".html") else { return nil }
    let isChoice = path == "report/index.html" || path.hasPrefix("report/in/")
    if path.hasPrefix("R/") || path.hasPrefix("track/") || (path.hasPrefix("report/") && !isChoice) {
      return .form
    }
    return path.hasPrefix("leaderboards/") ? .board : .page
  }
}

/// What breaks which budget.
struct BudgetCheck: Sendable {
  /// Every breach, by path.
  let breaches: [BudgetBreach]

  init(_ weights: [FileWeight]) {
    let sizes = Dictionary(weights.map { ("/" + $0.path, $0.compressed) }, uniquingKeysWith: { first, _ in first })
    var breaches: [BudgetBreach] = []
    for weight in weights.sorted(by: { $0.path < $1.path }) {
      guard let budget = Budget.of(weight.path) else { continue }
      func check(_ measure: BudgetBreach.Measure, _ value: Int, _ most: Int) {
        if value > most { breaches.append(BudgetBreach(path: weight.path, measure: measure, value: value, most: most)) }
      }
      check(.bytes, weight.compressed, budget.bytes)
      check(.wholeBytes, weight.needs.reduce(weight.compressed) { $0 + (sizes[$1] ?? 0) }, budget.wholeBytes)
      check(.requests, 1 + weight.needs.count, budget.requests)
      check(.nodes, weight.nodes, budget.nodes)
      check(.foreign, weight.foreign.count, 0)
    }
    self.breaches = breaches
  }
}
