import ArgumentParser
import Foundation
import Verifying

/// `huiyin verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work out every number of a published site again, from what the site itself publishes.",
    discussion: "Anybody can run it, on a folder or on the address of a site; no database is needed.")

  @Argument(help: "The folder of the site, or its address, such as https://e.example.gov.cn.")
  var site: String

  func run() throws {
    var verification = SiteVerification(try files())
    try verification.run()
    for mistake in verification.mistakes { Console.note("\(mistake)") }
    Console.result("\(verification.checked) numbers checked, \(verification.mistakes.count) wrong")
    guard verification.mistakes.isEmpty else { throw ExitCode.foundWrong }
  }

  private func files() throws -> PublishedFiles {
    if let address = URL(string: site), address.scheme == "http" || address.scheme == "https" {
      return PublishedFiles { try Self.fetch($0, from: address) }
    }
    guard FileManager.default.fileExists(atPath: site + "/data/figures.json") else {
      Console.note("\(site)/data/figures.json is not there: name the folder that “huiyin build” wrote.")
      throw ExitCode.noInput
    }
    return PublishedFiles { FileManager.default.contents(atPath: site + $0).map(Array.init) }
  }

  /// What a web server hands out; nil where it has nothing at the address.
  private static func fetch(_ path: String, from site: URL) throws -> [UInt8]? {
    guard let url = URL(string: path, relativeTo: site) else { return nil }
    let curl = Process()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    curl.arguments = [
      "curl", "--silent", "--fail", "--max-time", "30", "--proto", "=http,https", "--", url.absoluteString,
    ]
    let output = Pipe()
    curl.standardOutput = output
    try curl.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    curl.waitUntilExit()
    switch curl.terminationStatus {
    case 0: return Array(bytes)
    case 22: return nil
    default:
      Console.note("\(url.absoluteString) could not be fetched; check the address and the connection.")
      throw ExitCode.inputOutput
    }
  }
}
