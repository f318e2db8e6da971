import Casework
import Glibc
import HTTPExchange
import Intake
import Open311
import Photos
import Workspace

/// The program for residents and for other systems: one request from the web server, one answer.
@main
struct ReportCGI {
  static func main() {
    // Where the web server mounts the program says what is spoken.
    let speaksOpen311 = getenv("SCRIPT_NAME").map { strcmp($0, Open311Handler.mount) == 0 } ?? false
    PortalProgram(folderIn: Workspace.environmentVariable, limits: IntakeHandler.requestLimits).run { folder, note in
      let clock = { @Sendable in Timestamp(seconds: Int64(time(nil))) }
      return speaksOpen311
        ? Open311Handler(workspace: Workspace(folder), clock: clock, note: note)
        : IntakeHandler(workspace: Workspace(folder), clock: clock, photoDecoder: PhotoDecoder.nearby(), note: note)
    }
  }
}
