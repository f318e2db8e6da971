import Foundation
import Testing

/// The real program, run as a process of its own.
enum Program {
  /// What a run left: its exit code, standard output and standard error.
  struct Outcome {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Runs the program to its end.
  static func run(_ arguments: String..., in folder: String) throws -> Outcome {
    let running = try RunningProgram(arguments, in: folder)
    return try running.wait()
  }

  /// Built beside the tests.
  static func path() throws -> String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let path = tests.appending(path: "huiyin").path
    try #require(FileManager.default.isExecutableFile(atPath: path), "huiyin is not built beside the tests")
    return path
  }
}

/// A run that has not ended yet.
final class RunningProgram {
  private let process = Process()
  private let folder: String
  private let logs: String

  init(_ arguments: [String], in folder: String, input: String = "") throws {
    self.folder = folder
    logs = FileManager.default.temporaryDirectory.appending(path: "huiyin-run-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
    process.executableURL = URL(fileURLWithPath: try Program.path())
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try Data(input.utf8).write(to: URL(fileURLWithPath: logs + "/input"))
    process.standardInput = FileHandle(forReadingAtPath: logs + "/input")
    process.standardOutput = try Self.file(logs + "/output")
    process.standardError = try Self.file(logs + "/errors")
    try process.run()
  }

  deinit {
    end()
    try? FileManager.default.removeItem(atPath: logs)
  }

  var output: String { (try? String(contentsOfFile: logs + "/output", encoding: .utf8)) ?? "" }
  var errors: String { (try? String(contentsOfFile: logs + "/errors", encoding: .utf8)) ?? "" }

  /// Waits for the end, a minute at most.
  func wait() throws -> Program.Outcome {
    try #require(Wait.until(60) { !process.isRunning }, "huiyin did not end: \(process.arguments ?? [])")
    return Program.Outcome(code: process.terminationStatus, output: output, errors: errors)
  }

  /// Ends the process where it still runs.
  func end() {
    guard process.isRunning else { return }
    process.terminate()
    if !Wait.until(10, { !process.isRunning }) { kill(process.processIdentifier, SIGKILL) }
  }

  /// Ends the process as a power cut would.
  func cut() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(fileURLWithPath: path))
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }
}

/// Bounded waiting.
enum Wait {
  /// Asks again and again until the answer is yes; false where it is not within so many seconds.
  static func until(_ seconds: Int, _ answer: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<seconds * 50 {
      if try answer() { return true }
      usleep(20_000)
    }
    return try answer()
  }
}
