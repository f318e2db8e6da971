import Casework
import Desk
import Glibc
import HTTPExchange
import Workspace

/// The staff's program: one request from the web server, one answer.
@main
struct DeskCGI {
  static func main() {
    let program = CGIProgram(CGITransport())
    let folder = getenv(Workspace.environmentVariable).map { String(cString: $0) }
    do throws(TransportError) {
      if let folder, folder.hasPrefix("/") {
        try serve(Workspace(folder), by: program)
      } else {
        say(ConfigurationError.workspace(isSet: folder != nil).description)
        try program.serve(refuse: { _ in [] }, handle: { _ in Response(.serviceUnavailable) })
      }
    } catch {
      say(error.description)
      exit(74)
    }
  }

  private static func serve(_ workspace: Workspace, by program: CGIProgram) throws(TransportError) {
    let handler = DeskHandler(workspace: workspace, clock: { Timestamp(seconds: Int64(time(nil))) }, note: say)
    try program.serve(refuse: handler.page(for:), handle: handler.respond(to:))
  }

  /// One line to standard error, in one piece, because others write there too.
  @Sendable private static func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
