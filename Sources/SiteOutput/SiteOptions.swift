/// How careful a build is.
public struct SiteOptions: Sendable {
  /// Whether a file that the manifest knows is looked at before it counts as unchanged. Without it (about 1 µs less a page) a file
  /// that somebody removed or cut short stays so.
  public var looksAtUnchanged: Bool
  /// Whether the bytes reach the disk before the new site shows, so that a power cut leaves whole pages.
  public var reachesDisk: Bool

  /// Both precautions, unless told otherwise.
  public init(looksAtUnchanged: Bool = true, reachesDisk: Bool = true) {
    self.looksAtUnchanged = looksAtUnchanged
    self.reachesDisk = reachesDisk
  }
}
