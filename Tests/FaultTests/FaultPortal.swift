import CaseStore
import Casework
import Foundation
import Testing

/// A portal whose copies are broken, and the program that takes its reports.
final class FaultPortal {
  let folder: URL
  let program: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("huiyin-faults-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("var/keys"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("site-templates"),
      withDestinationURL: Self.checkout.appendingPathComponent("site-templates"))
    program = try Self.built("report-cgi")
    let store = try CaseStore(path: folder.appendingPathComponent("var/portal.sqlite").path, access: .owner)
    _ = try store.synchronize(.small)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs a script of `Faults/` on this portal.
  ///
  /// - Returns: its exit code and all that it said.
  func run(_ script: String, _ arguments: [String]) throws -> (code: Int32, said: String) {
    let process = Process()
    process.executableURL = Self.checkout.appendingPathComponent("Faults/\(script)")
    process.arguments = ["--program", program.path, "--portal", folder.path] + arguments
    let pipe = Foundation.Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: said, as: UTF8.self))
  }

  /// A program built beside this test bundle.
  private static func built(_ name: String) throws -> URL {
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let path = URL(fileURLWithPath: bundle).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name)
    try #require(FileManager.default.fileExists(atPath: path.path), "\(path.path) is missing; swift build makes it")
    return path
  }
}

extension PortalReference {
  static let small = PortalReference(
    places: [
      Place(code: "d", name: "开发区", level: .district),
      Place(code: "s1", name: "东风街道", level: .street, parent: "d"),
      Place(code: "c1", name: "幸福社区", level: .community, parent: "s1"),
    ],
    units: [Unit(code: "u1", name: "城管局", peerGroup: "departments")],
    categories: [Category(code: "k", name: "环境"), Category(code: "k1", name: "垃圾", parent: "k", unit: "u1")],
    limits: [TimeLimit(step: .answer, amount: 3, measure: .workingDays)], calendarDays: [:],
    calendarYears: 2024...2030, officeHours: [30_600..<43_200, 50_400..<63_000], offset: .china,
    profile: PortalProfile(
      name: "E应办", office: "开发区办公室", host: "https://e.example.gov.cn", telephone: "0533-2180000"))
}
