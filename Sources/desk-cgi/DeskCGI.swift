import Casework
import Desk
import Glibc
import HTTPExchange
import Workspace

/// The staff's program: one request from the web server, one answer.
@main
struct DeskCGI {
  static func main() {
    PortalProgram(folderIn: Workspace.environmentVariable).run { folder, note in
      DeskHandler(workspace: Workspace(folder), clock: { Timestamp(seconds: Int64(time(nil))) }, note: note)
    }
  }
}
