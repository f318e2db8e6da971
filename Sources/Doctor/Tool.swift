import Foundation

/// A program of the system that is asked for something, without a shell.
struct Tool {
  /// What a run left.
  struct Outcome {
    let code: Int32
    let output: [UInt8]
    let errors: String
  }

  let path: String

  /// Runs the program to its end. Its standard error must be short.
  ///
  /// - Parameter arguments: what it is asked.
  /// - Returns: what it left; nil where there is no such program.
  func run(_ arguments: [String]) -> Outcome? {
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil else { return nil }
    let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
    let notes = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: bytes, errors: notes)
  }
}
