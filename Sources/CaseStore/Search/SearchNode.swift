/// A place, unit or category that cases are filed under, for the filters of the search.
public struct SearchNode: Hashable, Sendable {
  /// What it is; the raw value stands in the index.
  public enum Sort: String, Sendable {
    case place
    case unit
    case category
  }

  /// What it is.
  public let sort: Sort
  /// Its id in the store.
  public let id: Int64
  /// Its code in content.
  public let code: String
  /// Its name.
  public let name: String
  /// How far down its tree it stands, from 0.
  public let depth: Int
  /// The ids of those that its cases are said to be of: itself and all it lies in, without those that have no page.
  public let line: [Int64]
  /// True where it has a page of its own.
  public let hasPage: Bool

  /// A node.
  public init(sort: Sort, id: Int64, code: String, name: String, depth: Int, line: [Int64], hasPage: Bool) {
    self.sort = sort
    self.id = id
    self.code = code
    self.name = name
    self.depth = depth
    self.line = line
    self.hasPage = hasPage
  }

  /// The words by which cases of it are found.
  var words: String { line.map { Self.word(sort, $0) + " " }.joined() }

  /// The word of a node. It begins with no letter or digit, so that no text can spell it.
  static func word(_ sort: Sort, _ id: Int64) -> String { "¶\(sort.rawValue)\(id)" }

  /// The word of a month.
  static func word(month: String) -> String { "¶month\(month.filter { $0 != "-" })" }
}
