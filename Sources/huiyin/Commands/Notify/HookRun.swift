import Foundation

/// One run of a hook.
enum HookRun {
  /// How it ended.
  enum Outcome: Equatable {
    case sent
    /// Trying again is of no use: the hook said so by exit status 65 (EX_DATAERR).
    case useless
    case failed(String)
  }

  private static let useless: Int32 = 65

  /// Runs a program without a shell, the message on its standard input. What it writes goes nowhere: it may hold the
  /// contact.
  static func run(_ channel: Hooks.Channel, message: String) -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: channel.command[0])
    process.arguments = Array(channel.command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME", "LANG", "TZ"].contains($0.key)
    }
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    do {
      process.standardInput = try inMemory(message)
      try process.run()
    } catch {
      return .failed("cannot be started: \((error as? CocoaError)?.sentence ?? "\(error)")")
    }
    guard wait(process, seconds: channel.timeout) else { return .failed("not done after \(channel.timeout) s") }
    switch (process.terminationReason, process.terminationStatus) {
    case (.exit, 0): return .sent
    case (.exit, useless): return .useless
    case (.exit, let status): return .failed("exit status \(status)")
    case (_, let signal): return .failed("ended by signal \(signal)")
    }
  }

  /// The message is in the pipe before the hook begins: one that reads nothing cannot hold up or end this program.
  private static func inMemory(_ text: String) throws -> FileHandle {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    return pipe.fileHandleForReading
  }

  /// False where it had to be ended.
  private static func wait(_ process: Process, seconds: Int) -> Bool {
    for _ in 0..<seconds * 100 {
      if !process.isRunning { return true }
      usleep(10_000)
    }
    guard process.isRunning else { return true }
    process.terminate()
    for _ in 0..<100 where process.isRunning { usleep(10_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return false
  }
}
