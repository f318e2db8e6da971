/// In what an answer is written; the ending of the address says it.
enum Format: String {
  case xml
  case json

  /// The `Content-Type` that the specification gives for it.
  var contentType: String {
    switch self {
    case .xml: "text/xml; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    }
  }
}
