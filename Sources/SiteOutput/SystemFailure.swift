/// Something that the operating system refused to do.
public struct SystemFailure: Error, Sendable, Equatable {
  /// What was tried.
  public enum Task: Sendable, Equatable {
    /// With a folder.
    case openFolder, readFolder, makeFolder, removeFolder
    /// With a file.
    case createFile, writeFile, readFile, linkFile, moveFile, removeFile
    /// With the whole build.
    case lockFile, reachDisk
  }

  /// What was tried.
  public let task: Task
  /// With which file or folder.
  public let path: String
  /// The system's number for the reason (`errno`).
  public let errorNumber: Int32
}
