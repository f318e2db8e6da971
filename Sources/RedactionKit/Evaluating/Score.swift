/// How well findings of one class, or of all, matched the labels.
public struct Score: Sendable, Hashable {
  /// Labels in the corpus.
  public internal(set) var labels = 0
  /// Labels of which no scalar is left readable.
  public internal(set) var covered = 0
  /// Findings of the class.
  public internal(set) var findings = 0
  /// Findings that touch a label.
  public internal(set) var right = 0

  /// Covered labels ÷ labels; 1 when there are none.
  public var recall: Double { labels == 0 ? 1 : Double(covered) / Double(labels) }
  /// Findings that touch a label ÷ findings; 1 when there are none.
  public var precision: Double { findings == 0 ? 1 : Double(right) / Double(findings) }
}
