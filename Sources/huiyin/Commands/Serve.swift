import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore
import Workspace

/// `huiyin serve`
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Serve the portal for preview, with a working form; build again when content, templates or cases change.",
    discussion: "For real use put public/ and report-cgi behind a web server: see docs/deploy.md.")

  @OptionGroup var options: WorkspaceOptions

  @Option(help: "The address to listen on; 0.0.0.0 lets phones in the same network in.")
  var host = "127.0.0.1"

  @Option(help: "The port to listen on.")
  var port = 8080

  @Flag(inversion: .prefixedNo, help: "Build again when something changes, and print what is asked for.")
  var watch = true

  func run() async throws {
    let site = LiveSite(options)
    try site.rebuild()
    var logger = Logger(label: "serve")
    logger.logLevel = .error
    let application = Application(
      router: PreviewRouter.make(options.workspace),
      configuration: .init(address: .hostname(host, port: port)),
      onServerRunning: { _ in announce() }, logger: logger)
    let watcher = watch ? Task { await site.watch() } : nil
    let printer = watch ? Task { await PrintWatch(options).run() } : nil
    defer {
      watcher?.cancel()
      printer?.cancel()
    }
    do {
      try await application.runService()
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      Console.note("Port \(port) is in use. Name another one: huiyin serve --port \(port + 1)")
      throw ExitCode.unavailable
    } catch let error as IOError where error.errnoCode == EACCES {
      Console.note("Port \(port) is not open to you. Name one from 1024 on: huiyin serve --port 8080")
      throw ExitCode.noPermission
    }
  }

  private func announce() {
    Console.result("http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)/")
    Console.note("Ctrl-C ends it.")
  }
}
