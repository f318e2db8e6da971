/// What a batch came to.
public struct PrintResult: Sendable {
  /// The files made, in order, by their names in the folder.
  public var files: [String] = []
  /// How many items were made.
  public var made = 0
  /// What was not made and why.
  public var problems: [PrintProblem] = []
  /// The codes that were not made.
  public var notMade: [String] = []
  /// What was made but could be better, each once.
  public var warnings: [String] = []
  /// The table of all items.
  public var manifest = ""
}
