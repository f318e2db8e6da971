/// A photograph that is kept.
public struct KeptPhoto: Hashable, Sendable {
  /// The name of its file in the folder.
  public let name: String
  /// Points across.
  public let width: Int
  /// Points down.
  public let height: Int
  /// Bytes of its file.
  public let bytes: Int
}
