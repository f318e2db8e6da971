public import Casework

/// A photograph of a case as the desk knows it.
public struct CasePhoto: Hashable, Sendable {
  /// Which of the case's it is, from 1.
  public let position: Int
  /// The name of its file; nil once it is erased.
  public let name: String?
  /// Points across.
  public let width: Int
  /// Points down.
  public let height: Int
}

/// A look at a photograph.
public struct PhotoLook: Hashable, Sendable {
  /// Which of the case's photographs.
  public let position: Int
  /// When.
  public let at: Timestamp
  /// Who, by role.
  public let role: Role
  /// Who, by login; nil for the command line.
  public let user: String?
}
