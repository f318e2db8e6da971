import Glibc
import Testing
import Workspace

@Suite("The program without a web server")
struct ProgramTests {
  /// Runs report-cgi and tells what it wrote.
  private func run(_ environment: [String: String]) throws -> (code: Int32?, output: String, errors: String) {
    let portal = try TestPortal()
    let (output, errors) = (portal.workspace.path + "/out", portal.workspace.path + "/err")
    var values = ["REQUEST_METHOD": "GET", "SCRIPT_NAME": "/cgi-bin/report", "PATH_INFO": "/track"]
    values.merge(environment.mapValues { $0.replacing("@WORKSPACE@", with: portal.workspace.path) }) { $1 }
    let child = try ChildProcess(
      try WebServer.program("report-cgi"), [], environment: values, output: output, errors: errors)
    let code = child.wait()
    return (code, try Files.read(output), try Files.read(errors))
  }

  @Test("without a workspace it says what to set, and answers 503")
  func unset() throws {
    let ran = try run([:])
    #expect(ran.output.hasPrefix("Status: 503 ") && ran.code == 0)
    #expect(ran.errors.contains("HUIYIN_WORKSPACE is not set") && ran.errors.contains("docs/deploy.md"))
  }

  @Test("a workspace that is not an absolute path is refused")
  func relative() throws {
    let ran = try run(["HUIYIN_WORKSPACE": "portal"])
    #expect(ran.output.hasPrefix("Status: 503 ") && ran.errors.contains("not an absolute path"))
  }

  @Test("with one it answers, and says nothing")
  func answers() throws {
    let ran = try run(["HUIYIN_WORKSPACE": "@WORKSPACE@"])
    #expect(ran.output.hasPrefix("Status: 200 ") && ran.errors.isEmpty && ran.code == 0)
  }
}
