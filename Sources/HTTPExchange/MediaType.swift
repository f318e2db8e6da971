/// A content type without its parameters.
struct MediaType: Equatable {
  /// What a form with files has.
  static let formWithFiles = "multipart/form-data"

  /// Type and subtype in lower case, such as `text/html`.
  let essence: String

  /// Reads a `Content-Type` value (RFC 9110, section 8.3.1).
  init(_ value: String) {
    let text = value.prefix { $0 != ";" }
    essence = text.filter { $0 != " " && $0 != "\t" }.lowercased()
  }
}
