/// In which way a body is no `multipart/form-data` (RFC 7578, RFC 2046).
///
/// What clients really send is read and everything else refused: a lenient reader can be made to see other fields than
/// the programs before it saw.
public enum MultipartFault: Sendable, Equatable, CaseIterable {
  /// The content type names no boundary, or one that is none.
  case boundary
  /// The body does not begin with the boundary.
  case beginning
  /// A boundary is followed by something other than a line end or two hyphens.
  case delimiter
  /// The body ends before its last boundary.
  case end
  /// Something follows the last boundary.
  case trailing
  /// A line before a field or file is no header line, comes twice, or names an encoding.
  case head
  /// A field or file has no name, or its name is no parameter.
  case name

  /// What is wrong, for the web server's log.
  var description: String {
    switch self {
    case .boundary: "the content type names no boundary of 1 to 70 characters"
    case .beginning: "the body does not begin with the boundary"
    case .delimiter: "a boundary is followed by something other than a line end or '--'"
    case .end: "the body ends before its last boundary"
    case .trailing: "something follows the last boundary"
    case .head: "the lines before a field are malformed, come twice or name an encoding"
    case .name: "a field has no name, or a malformed one"
    }
  }
}
