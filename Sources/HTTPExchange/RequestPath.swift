/// The path below the program's own address, decoded and safe to compare and to split.
public struct RequestPath: Sendable, Equatable {
  /// Begins with `/` or is empty; UTF-8; no control character, no backslash, no segment `.` or `..`.
  public let text: String

  /// The parts between slashes; empty ones left out.
  public var segments: [Substring] { text.split(separator: "/") }

  /// Takes a path that the web server has decoded already, as CGI's `PATH_INFO` is (RFC 3875, section 4.1.5).
  ///
  /// - Throws: `RequestRefusal.pathMalformed`, `.pathTooLong`.
  public init(decoded path: String, limits: RequestLimits = RequestLimits()) throws(RequestRefusal) {
    guard path.utf8.count <= limits.pathBytes else { throw .pathTooLong(limit: limits.pathBytes) }
    guard path.isEmpty || path.utf8.first == UInt8(ascii: "/") else { throw .pathMalformed }
    guard path.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .pathMalformed }
    text = path
    guard !segments.contains(where: { $0 == "." || $0 == ".." }) else { throw .pathMalformed }
  }

  /// Takes a path as it stands in the request line and decodes its percent sequences, once.
  ///
  /// - Throws: `RequestRefusal.pathMalformed`, `.pathTooLong`.
  public init(percentEncoded path: String, limits: RequestLimits = RequestLimits()) throws(RequestRefusal) {
    guard path.utf8.count <= 3 * limits.pathBytes else { throw .pathTooLong(limit: limits.pathBytes) }
    let bytes = PercentCoding.decode(path.utf8, plusIsSpace: false)
    try self.init(decoded: String(decoding: bytes, as: UTF8.self), limits: limits)
  }

  /// The replacement character stands for bytes that were no UTF-8.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\\" && scalar != "\u{FFFD}"
  }
}
