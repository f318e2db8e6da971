/// A mistake in a mapping file.
public struct MappingProblem: Hashable, Sendable {
  /// What is wrong with a line.
  public enum Mistake: Hashable, Sendable {
    /// It has no `=`.
    case noEquals
    /// It begins with no field that there is.
    case unknownField(String, suggestion: String?)
    /// Its field stands in an earlier line.
    case fieldTwice(ImportField, line: Int)
    /// The imported file has no such column.
    case unknownColumn(String, suggestion: String?)
    /// Its column stands for another field already.
    case columnTwice(String, as: ImportField)
  }

  /// The mapping file.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong.
  public var mistake: Mistake
}

extension MappingProblem: CustomStringConvertible {
  /// Where, what is wrong, and what was probably meant.
  public var description: String { "\(file):\(line): \(sentence)" }

  private var sentence: String {
    switch mistake {
    case .noEquals: "a line says ‘field = COLUMN’"
    case .unknownField(let name, let suggestion):
      "there is no field ‘\(name)’" + Self.meant(suggestion)
        + "; the fields are \(ImportField.allCases.map(\.rawValue).joined(separator: ", "))"
    case .fieldTwice(let field, let line): "‘\(field.rawValue)’ already stands in line \(line)"
    case .unknownColumn(let column, let suggestion):
      "the imported file has no column ‘\(column)’" + Self.meant(suggestion)
    case .columnTwice(let column, let field): "the column ‘\(column)’ is already taken for ‘\(field.rawValue)’"
    }
  }

  private static func meant(_ suggestion: String?) -> String { suggestion.map { "; did you mean ‘\($0)’?" } ?? "" }
}
