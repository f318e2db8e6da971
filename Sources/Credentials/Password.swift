/// A password as somebody typed it. It prints as nothing.
///
/// What is hashed is the UTF-8 of the text with full-width ASCII and the ideographic space folded to ASCII, so that an
/// input method left in full-width mode keeps nobody out. There is no other normalisation (NIST SP 800-63B would have
/// NFKC, which the standard library does not offer): Chinese, as every input method types it, has one form; a letter
/// with an accent must be typed as the same code points each time. Spaces count wherever they stand.
public struct Password: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  let text: String

  /// A password from a form or a terminal.
  ///
  /// - Parameter typed: the text, without the line end.
  public init(typed: String) { text = FullWidth.folded(typed) }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Says nothing.
  public var description: String { "(password withheld)" }

  /// Says nothing.
  public var debugDescription: String { description }

  /// Shows nothing.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
