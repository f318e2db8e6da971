internal import Glibc

/// The right to decode: so many at a time have it, however many reports come in at once, so that a storm of photographs does
/// not take the memory and the processors away from reports.
public struct DecoderTurn: Sendable {
  /// How long one waits before trying again, in microseconds.
  private static let pause: UInt32 = 20_000
  private let folder: Int32

  /// Waits for a turn; nil where none came in time.
  ///
  /// - Parameters:
  ///   - folders: one for each that may decode at the same time; whoever decodes holds the lock of one.
  ///   - milliseconds: how long to wait.
  init?(_ folders: [String], milliseconds: Int) {
    for _ in 0...(milliseconds * 1000 / Int(Self.pause)) {
      for path in folders {
        if let folder = Self.locked(path) {
          self.folder = folder
          return
        }
      }
      usleep(Self.pause)
    }
    return nil
  }

  /// Gives it to the next one; a program that ends gives it as well.
  public func end() { close(folder) }

  private static func locked(_ path: String) -> Int32? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    if flock(folder, LOCK_EX | LOCK_NB) == 0 { return folder }
    close(folder)
    return nil
  }
}
