internal import Dispatch

/// Brings a file system to the disk again and again, on a thread of its own, while a first build still writes: disk and processors
/// then work side by side.
///
/// It tells nobody of failures. The system tells every open folder of them, so the last ``OpenFolder/reachDisk()`` before the site
/// shows does.
final class WriteBack: Sendable {
  private let stopped = DispatchSemaphore(value: 0)
  private let thread = DispatchGroup()

  /// Begins; a folder that cannot be opened is left to the last step to complain about.
  init(_ path: String) {
    DispatchQueue.global().async(group: thread) { [stopped] in
      guard let folder = try? OpenFolder(path) else { return }
      while stopped.wait(timeout: .now() + Self.pause) == .timedOut { try? folder.reachDisk() }
    }
  }

  deinit { stop() }

  /// Ends it, once what is under way has reached the disk.
  func stop() {
    stopped.signal()
    thread.wait()
  }

  /// Short beside a build, long beside a call: half-filled folders are not written too often.
  private static let pause = DispatchTimeInterval.milliseconds(100)
}
