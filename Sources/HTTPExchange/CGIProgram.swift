import Glibc

/// The life of a CGI program: read one request, answer it, end.
public struct CGIProgram {
  private let transport: CGITransport

  /// Makes the process safe to handle what strangers send: it uses no more than the limits, files it makes are for its own
  /// user only, and a web server that stops listening is an error to handle and not the end of the process.
  ///
  /// - Parameters:
  ///   - transport: limits and headers.
  ///   - limits: what the process may use.
  public init(_ transport: CGITransport, limits: ProcessLimits = ProcessLimits()) {
    self.transport = transport
    limits.apply()
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Serves the one request.
  ///
  /// - Parameters:
  ///   - forgetsEnvironment: empties the environment once the request is read; what the program needs from it must be
  ///     read before.
  ///   - refuse: makes the page for a request that was not taken; `refusal.status` becomes its status.
  ///   - handle: answers the request.
  /// - Throws: `TransportError` when the answer did not get out; what `handle` stored stays stored.
  public func serve(
    forgetsEnvironment: Bool = true, refuse: (RequestRefusal) -> [UInt8], handle: (Request) -> Response
  ) throws(TransportError) {
    let method = Method(CGIVariables.process["REQUEST_METHOD"] ?? "")
    let response: Response
    do throws(RequestRefusal) {
      let request = try transport.receive(.process, from: STDIN_FILENO)
      if forgetsEnvironment { CGIVariables.forget() }
      response = handle(request)
      request.source?.discardRest(atMost: transport.limits.discardedBytes)
    } catch {
      transport.discardBody(.process, from: STDIN_FILENO)
      if forgetsEnvironment { CGIVariables.forget() }
      response = Response.html(refuse(error), status: error.status)
    }
    try transport.send(response, to: method, on: STDOUT_FILENO)
  }
}
