import Casework
import Glibc
import HTTPExchange
import Intake
import Open311
import Workspace

/// The program for residents and for other systems: one request from the web server, one answer.
@main
struct ReportCGI {
  static func main() {
    // Where the web server mounts the program says what is spoken.
    let speaksOpen311 = getenv("SCRIPT_NAME").map { strcmp($0, Open311Handler.mount) == 0 } ?? false
    PortalProgram(folderIn: Workspace.environmentVariable).run { folder, note in
      let clock = { @Sendable in Timestamp(seconds: Int64(time(nil))) }
      if speaksOpen311 {
        let handler = Open311Handler(workspace: Workspace(folder), clock: clock, note: note)
        return (handler.page(for:), handler.respond(to:))
      }
      let handler = IntakeHandler(workspace: Workspace(folder), clock: clock, note: note)
      return (handler.page(for:), handler.respond(to:))
    }
  }
}
