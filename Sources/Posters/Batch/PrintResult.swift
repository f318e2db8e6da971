/// What a batch came to.
public struct PrintResult: Sendable {
  /// The files made, in order, by their names in the folder.
  public var files: [String] = []
  /// Those of them that hold more than one item: merged files, sheets, the proof sheet and its picture.
  public var wholes: [String] = []
  /// The proof sheet among them; empty where none was asked for.
  public var proof = ""
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
