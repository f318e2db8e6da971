import ArgumentParser

/// Why a row of calls, or a whole file, is not taken.
enum CallsMistake: Error, Equatable {
  // The file
  case unreadable(path: String, reason: String)
  case notText(path: String)
  case noRows(path: String)
  case missingColumn(CallsField, kind: CallsKind, path: String, columns: [String])

  // A row
  case badlyQuoted
  case empty(column: String)
  case notADay(String)
  case notANumber(column: String, String)
  case unknownUnit(String, suggestion: String?)
  case moreThanCame(less: String, more: String)
  case nobodyAnswered
  case differs

  /// The heading of the column of reasons in a file of rejected rows.
  static let heading = "rejected because"

  /// 66 where the file is not there, 1 where what it says is wrong.
  var code: ExitCode {
    if case .unreadable = self { return .noInput }
    return .foundWrong
  }
}

extension CallsMistake: CustomStringConvertible {
  /// What is wrong and what to do.
  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): this file cannot be read: \(reason)"
    case .notText(let path):
      "\(path): this file is text neither in UTF-8 nor in GB18030; save it again as “CSV UTF-8”"
    case .noRows(let path): "\(path): there is no row in this file"
    case .missingColumn(let field, let kind, let path, let columns):
      "\(path): this looks like \(kind.rawValue), and no column is called \(field.names.joined(separator: ", ")); "
        + "the columns are \(columns.joined(separator: ", "))"
    case .badlyQuoted: "a quote in it is never closed, or text stands after one"
    case .empty(let column): "‘\(column)’ is empty"
    case .notADay(let text): "‘\(text)’ is not a day; write 2026-11-21"
    case .notANumber(let column, let text): "‘\(text)’ in ‘\(column)’ is not a whole number"
    case .unknownUnit(let name, let suggestion):
      "no unit is called ‘\(name)’" + (suggestion.map { "; did you mean ‘\($0)’?" } ?? "")
    case .moreThanCame(let less, let more): "‘\(less)’ is more than ‘\(more)’"
    case .nobodyAnswered: "it names neither who answered nor a unit"
    case .differs: "it is there already with other numbers; --replace takes these"
    }
  }
}
