/// One file that is over one of its budgets.
public struct BudgetBreach: Hashable, Sendable {
  /// What is measured.
  public enum Measure: Hashable, Sendable {
    /// Bytes of the file, compressed.
    case bytes
    /// Bytes of a page with all that it loads, compressed.
    case wholeBytes
    /// Requests, the page's own included.
    case requests
    /// Elements.
    case nodes
    /// What is loaded from elsewhere.
    case foreign
  }

  /// The file, relative to the site.
  public let path: String
  /// What is over budget.
  public let measure: Measure
  /// How much it is.
  public let value: Int
  /// How much it may be.
  public let most: Int
}

/// Files that are over their budgets; the site is as it was.
public struct BudgetError: Error, Hashable, Sendable {
  /// Every breach, by path.
  public let breaches: [BudgetBreach]
}

extension BudgetError: CustomStringConvertible {
  /// How many are listed.
  private static let listed = 20

  /// A line for each file that is too heavy.
  public var description: String {
    let more = breaches.count - Self.listed
    let lines = breaches.prefix(Self.listed).map { "  \($0.path): \(Self.sentence($0))" }
    return "\(breaches.count) times over budget; make these pages lighter:\n"
      + lines.joined(separator: "\n") + (more > 0 ? "\n  and \(more) more" : "")
  }

  private static func sentence(_ breach: BudgetBreach) -> String {
    switch breach.measure {
    case .bytes: "\(breach.value) bytes gzip, \(breach.most) allowed"
    case .wholeBytes: "\(breach.value) bytes gzip with all it loads, \(breach.most) allowed"
    case .requests: "\(breach.value) requests, \(breach.most) allowed"
    case .nodes: "\(breach.value) elements, \(breach.most) allowed"
    case .foreign: "\(breach.value) files from elsewhere, none allowed"
    }
  }
}
