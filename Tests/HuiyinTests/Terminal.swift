import Foundation
import Testing

/// A terminal (a pseudo-terminal) at which somebody answers what the program asks.
final class Terminal {
  private let ours: Int32
  private let theirs: FileHandle

  init() throws {
    var (ours, theirs): (Int32, Int32) = (-1, -1)
    try #require(openpty(&ours, &theirs, nil, nil, nil) == 0)
    self.ours = ours
    self.theirs = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
  }

  deinit { close(ours) }

  /// Runs the program to its end; each answer is typed once the program has asked for it with a colon.
  func run(_ arguments: [String], answers: [String], in folder: String) throws -> (shown: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Program.path())
    (process.arguments, process.currentDirectoryURL) = (arguments, URL(fileURLWithPath: folder))
    (process.standardInput, process.standardOutput, process.standardError) = (theirs, theirs, theirs)
    try process.run()
    defer { if process.isRunning { process.terminate() } }
    var shown = ""
    for answer in answers {
      let asked = shown.count
      try #require(
        Wait.until(150) {
          shown += read(); return shown.dropFirst(asked).hasSuffix(": ")
        }, "\(shown)")
      let line = Array((answer + "\n").utf8)
      try #require(write(ours, line, line.count) == line.count)
    }
    try #require(
      Wait.until(150) {
        shown += read(); return !process.isRunning
      }, "\(shown)")
    return (shown + read(), process.terminationStatus)
  }

  /// What has been shown since; empty where nothing was.
  private func read() -> String {
    var ready = pollfd(fd: ours, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 10) == 1, ready.revents & Int16(POLLIN) != 0 else { return "" }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Foundation.read(ours, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }
}
