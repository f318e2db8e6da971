internal import CaseStore

/// Why a row is not taken.
enum Rejection: Error, Equatable {
  // How it is written
  case unclosedQuote(line: Int, column: Int)
  case textAfterQuote(line: Int, column: Int)
  case tooManyCells(found: Int, columns: Int)
  case damaged(line: Int)
  case notUTF8(byte: Int)
  case notJSON
  case notAnObject
  case notPlain(ImportField)
  case longNumber(ImportField)

  // What it says
  case noText
  case noDate
  case notADate(ImportField, String)
  case noReplyDate
  case answeredBeforeReceived
  case spoiltID(String)
  case refused(StoreError)

  /// The heading of the column of reasons in a file of rejected rows.
  static let heading = "rejected because"
}

extension Rejection: CustomStringConvertible {
  var description: String { writing ?? meaning }

  private var writing: String? {
    switch self {
    case .unclosedQuote(let line, let column):
      "the text that the quote at \(line):\(column) opens is never closed; put a quote at its end or take this one out"
    case .textAfterQuote(let line, let column):
      "text stands after the closing quote at \(line):\(column); double a quote that is meant"
    case .tooManyCells(let found, let columns):
      "it has \(found) cells under \(columns) columns; put quotes around a text that holds the separator"
    case .damaged(let line): "line \(line) holds bytes that are no characters, perhaps a text that was cut off"
    case .notUTF8(let byte): "byte \(byte) of the line is not UTF-8; JSON is always UTF-8"
    case .notJSON: "the line is not JSON"
    case .notAnObject: "the line is not one JSON object"
    case .notPlain(let field): "‘\(field.rawValue)’ is a list or an object, not a text"
    case .longNumber(let field): "‘\(field.rawValue)’ is a number too long to be kept exactly; write it in quotes"
    default: nil
    }
  }

  private var meaning: String {
    switch self {
    case .noText: "the text is empty"
    case .noDate: "the date on which it was received is empty"
    case .notADate(let field, let text):
      "‘\(text)’ in ‘\(field.rawValue)’ is not a date that is understood; write it as 2026-11-21 09:05"
    case .noReplyDate: "there is a reply, and its date is empty"
    case .answeredBeforeReceived: "the reply is dated before the report"
    case .spoiltID(let text):
      "‘\(text)’ is what a spreadsheet program made of an id; export again with the column as text"
    case .refused(let error): error.description
    default: ""
    }
  }
}
