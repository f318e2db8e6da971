import Glibc

/// The variables a web server hands to a CGI program (RFC 3875, section 4.1), read one by one.
///
/// `HTTP_PROXY` is never asked for: any client can set it with a `Proxy` header (CVE-2016-5385, "httpoxy").
public struct CGIVariables: Sendable {
  private let lookUp: @Sendable (String) -> String?

  /// Variables from a dictionary.
  public init(_ values: [String: String]) { lookUp = { values[$0] } }

  private init(lookUp: @escaping @Sendable (String) -> String?) { self.lookUp = lookUp }

  /// The variables this process was started with.
  public static let process = CGIVariables { name in getenv(name).map { String(cString: $0) } }

  /// A variable's value; absent and empty are the same in CGI.
  subscript(name: StaticString) -> String? {
    guard let value = lookUp("\(name)"), !value.isEmpty else { return nil }
    return value
  }

  /// Empties this process's environment, so that nothing in it can steer code that runs later.
  static func forget() { clearenv() }
}
