/// What the public sees of a photograph: a picture, and a small one that stands on the page of the case.
public struct PublicPhoto: Hashable, Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its name, in the folder and on the site.
    public let name: String
    /// Points across.
    public let width: Int
    /// Points down.
    public let height: Int

    /// A file.
    public init(name: String, width: Int, height: Int) {
      (self.name, self.width, self.height) = (name, width, height)
    }
  }

  /// The picture.
  public let picture: File
  /// The small one.
  public let preview: File
  /// How many rectangles are black in it.
  public let boxCount: Int
  /// What an editor wrote under it; empty for nothing.
  public let words: String

  /// A photograph for the public.
  public init(picture: File, preview: File, boxCount: Int, words: String) {
    (self.picture, self.preview, self.boxCount, self.words) = (picture, preview, boxCount, words)
  }
}
