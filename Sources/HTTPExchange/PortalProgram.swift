import Glibc

/// A CGI program of a portal: finds the portal's folder, answers the one request, and says to the web server's log what the
/// operator has to know.
public struct PortalProgram {
  /// The environment variable that names the portal's folder.
  private let variable: String
  /// What is read of a request.
  private let limits: RequestLimits

  /// A program.
  ///
  /// - Parameters:
  ///   - variable: the environment variable that names the portal's folder.
  ///   - limits: what is read of a request.
  public init(folderIn variable: String, limits: RequestLimits = RequestLimits()) {
    self.variable = variable
    self.limits = limits
  }

  /// Answers the one request; ends the process with 74 (EX_IOERR) where the answer did not get out.
  ///
  /// - Parameter handler: makes the handler of a portal's folder, with what takes a line for the operator.
  public func run(_ handler: (String, @escaping @Sendable (String) -> Void) -> any RequestHandler) {
    let program = CGIProgram(CGITransport(limits: limits))
    let folder = getenv(variable).map { String(cString: $0) }
    do throws(TransportError) {
      if let folder, folder.hasPrefix("/") {
        let handler = handler(folder, Self.say)
        try program.serve(refuse: handler.page(for:), handle: handler.respond(to:))
      } else {
        Self.say(problem(isSet: folder != nil))
        try program.serve(refuse: { _ in [] }, handle: { _ in Response(.serviceUnavailable) })
      }
    } catch {
      Self.say(error.description)
      exit(74)
    }
  }

  /// Why it cannot serve at all, and what to do.
  private func problem(isSet: Bool) -> String {
    isSet
      ? "huiyin: \(variable) is not an absolute path; name the portal's folder from / on"
      : "huiyin: \(variable) is not set; set it to the portal's folder in the web server's configuration (docs/deploy.md)"
  }

  /// One line to standard error, in one piece, because others write there too.
  @Sendable private static func say(_ message: String) {
    let bytes = LogLine(message, at: time(nil), program: CommandLine.arguments.first ?? "").bytes
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
