public import CaseStore

/// Why an import did nothing.
public enum ImportError: Error, Equatable, Sendable {
  /// The file cannot be read; the reason in the operating system's words.
  case unreadable(path: String, reason: String)
  /// The file holds bytes of no known encoding.
  case notText(path: String)
  /// The file is a workbook of a spreadsheet program.
  case workbook(path: String)
  /// The file is one JSON list.
  case jsonList(path: String)
  /// The file has no rows.
  case noRows(path: String)
  /// The mapping file has mistakes, all of them.
  case mapping([MappingProblem])
  /// No column was found for something that every case needs.
  case missingField(ImportField, path: String, columns: [String])
  /// There is a column of replies and none of their dates.
  case repliesWithoutDates(column: String)
  /// The category or unit for all rows is none that the content knows.
  case unknownDefault(ImportField, value: String, suggestion: String?)
  /// The portal has no community in use to spread cases over.
  case noCommunities
  /// The rejected rows cannot be written.
  case rejects(path: String, reason: String)
  /// The store refused.
  case store(StoreError)
}

extension ImportError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): this file cannot be read: \(reason)"
    case .notText(let path):
      "\(path): this file is text neither in UTF-8 nor in GB18030; save it again as “CSV UTF-8”"
    case .workbook(let path):
      "\(path): this is a workbook; open it in Excel or WPS, save it as “CSV UTF-8”, and import that file"
    case .jsonList(let path): "\(path): this is one JSON list; write one object a line, without commas between them"
    case .noRows(let path): "\(path): there is no row in this file"
    case .mapping(let problems): problems.map(\.description).joined(separator: "\n")
    case .missingField(let field, let path, let columns):
      "\(path): no column is known to hold ‘\(field.rawValue)’; the columns are \(columns.joined(separator: ", ")). "
        + "Name it in a mapping file: \(field.rawValue) = COLUMN"
    case .repliesWithoutDates(let column):
      "‘\(column)’ holds replies, and no column is known to hold their dates. Name it in a mapping file: "
        + "replied = COLUMN; or leave the replies out: reply ="
    case .unknownDefault(let field, let value, let suggestion):
      "no \(field.rawValue) in the content is called ‘\(value)’" + (suggestion.map { "; did you mean ‘\($0)’?" } ?? "")
    case .noCommunities: "places.csv has no community in use to spread the cases over"
    case .rejects(let path, let reason):
      "\(path): the rejected rows cannot be written here: \(reason). Nothing was imported."
    case .store(let error): error.description
    }
  }
}
