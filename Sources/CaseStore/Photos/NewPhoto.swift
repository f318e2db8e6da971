/// A photograph of a report that comes in; its file is on the disk already.
public struct NewPhoto: Hashable, Sendable {
  /// The name of its file.
  public var name: String
  /// Points across.
  public var width: Int
  /// Points down.
  public var height: Int
  /// Bytes of its file.
  public var bytes: Int

  /// A photograph.
  public init(name: String, width: Int, height: Int, bytes: Int) {
    (self.name, self.width, self.height, self.bytes) = (name, width, height, bytes)
  }
}
