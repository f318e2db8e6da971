/// What an import will do, or did, with a file.
public struct ImportPlan: Hashable, Sendable, Encodable {
  /// The file's path.
  public internal(set) var file: String
  /// How its rows are written.
  public internal(set) var format: Format
  /// The encoding it is saved in, such as `GB18030`.
  public internal(set) var encoding: String
  /// The source that its ids belong to.
  public internal(set) var source: String
  /// Its columns in order; the used ones with what they were taken for.
  public internal(set) var columns: [ColumnUse]
  /// What is taken for every row that does not say otherwise.
  public internal(set) var defaults: Defaults
  /// True where texts and replies are published as they are.
  public internal(set) var isPublic: Bool
  /// How many rows were read; empty ones are no rows.
  public internal(set) var rows = 0
  /// Rows that are new cases.
  public internal(set) var added = 0
  /// Rows whose case is there already and says the same.
  public internal(set) var present = 0
  /// Rows whose case was there and now gets its answer.
  public internal(set) var answered = 0
  /// The lines of rows whose case is there with another text or answer, and is left as it is.
  public internal(set) var differing: [Int] = []
  /// Rows that are not taken, in the order of the file.
  public internal(set) var rejected: [RejectedRow] = []
  /// Values that are not known and were left out, the most frequent first.
  public internal(set) var unknown: [UnknownValue] = []
  /// Rows with the date of a reply and no reply; they are taken as not answered.
  public internal(set) var datesWithoutReply = 0
  /// Rows that were given an invented place.
  public internal(set) var spreadRows = 0

  /// How rows are written.
  public enum Format: String, Hashable, Sendable, Encodable {
    /// One row a line, cells between commas, semicolons or tabs.
    case table = "CSV"
    /// One JSON object a line.
    case jsonLines = "JSON Lines"
  }

  /// What is taken for every row that does not say otherwise.
  public struct Defaults: Hashable, Sendable, Encodable {
    /// The name of the kind.
    public var kind: String
    /// The code of the category.
    public var category: String?
    /// The code of the unit.
    public var unit: String?
    /// The seed by which places are invented.
    public var spreadSeed: UInt64?
  }
}

/// A column of a file and its use.
public struct ColumnUse: Hashable, Sendable, Encodable {
  /// Its heading, as it stands in the file.
  public var name: String
  /// What it holds; nil where it is not used.
  public var field: ImportField?
  /// True where the mapping says so, false where it was guessed from the heading.
  public var isSaid: Bool
}

/// A row that was not taken.
public struct RejectedRow: Hashable, Sendable, Encodable {
  /// The line it begins in, from 1.
  public var line: Int
  /// Why it was not taken, and what to do.
  public var reason: String
}

/// A value that no place, category, unit, kind or channel is called.
public struct UnknownValue: Hashable, Sendable, Encodable {
  /// What it should name.
  public var field: ImportField
  /// The value.
  public var value: String
  /// The line where it stands first.
  public var line: Int
  /// In how many rows it stands.
  public var rows: Int
  /// What was probably meant; nil where nothing is near, and beyond the most frequent values.
  public var suggestion: String?
  /// The codes that it could stand for, where there are several.
  public var codes: [String]
}
