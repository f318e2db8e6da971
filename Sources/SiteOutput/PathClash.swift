/// Two files of one build that cannot both be in the site.
public struct PathClash: Sendable, Equatable {
  /// Why they cannot.
  public enum Reason: Sendable, Equatable {
    /// Both have the same path.
    case samePath
    /// Their paths differ in upper and lower case only, which one web server or file system tells apart and the next does not.
    case sameButForCase
    /// One is a file where the other needs a folder.
    case fileAndFolder
  }

  /// A file and who asked for it.
  public struct Side: Sendable, Equatable {
    /// The path in the site.
    public let path: String
    /// What the caller named as the origin.
    public let origin: String
  }

  /// Why they cannot both be in the site.
  public let reason: Reason
  /// The first of the two, by path and then origin.
  public let first: Side
  /// The other.
  public let second: Side
}
