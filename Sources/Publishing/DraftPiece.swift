public import Anonymizer

/// One stretch of an original text, with what the public would read in its place.
public struct DraftPiece: Hashable, Sendable {
  /// Why a stretch is shown or hidden.
  public enum Standing: Hashable, Sendable {
    /// Nothing was found here.
    case plain
    /// Hidden because something was found.
    case found(Finding)
    /// Hidden by an editor.
    case maskedByEditor
    /// Found, and shown by an editor, with the reason.
    case shownByEditor(Finding, reason: String)
  }

  /// Where it stands in the original, in Unicode scalars.
  public let range: Range<Int>
  /// The original.
  public let original: String
  /// What the public would read.
  public let shown: String
  /// Why.
  public let standing: Standing

  /// True where the public would read something else than was written.
  public var isHidden: Bool {
    switch standing {
    case .plain, .shownByEditor: false
    case .found, .maskedByEditor: true
    }
  }
}
