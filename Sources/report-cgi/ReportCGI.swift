import Casework
import Glibc
import HTTPExchange
import Intake
import Workspace

/// The residents' program: one request from the web server, one answer.
@main
struct ReportCGI {
  static func main() {
    PortalProgram(folderIn: Workspace.environmentVariable).run { folder, note in
      let handler = IntakeHandler(
        workspace: Workspace(folder), clock: { Timestamp(seconds: Int64(time(nil))) }, note: note)
      return (handler.page(for:), handler.respond(to:))
    }
  }
}
