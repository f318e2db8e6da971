/// How large a photograph may be that the decoder writes.
public struct PhotoSize: Hashable, Sendable {
  /// One that is kept for staff.
  public static let kept = PhotoSize(side: PhotoDecoder.keptSide, bytes: PhotoDecoder.keptBytes)
  /// One that the public sees: large enough to see what is wrong, on a telephone and on a desk.
  public static let shown = PhotoSize(side: 1280, bytes: 250 * 1024)
  /// One that stands on a page: three of them, with the page and its style, stay within 60 KB.
  public static let preview = PhotoSize(side: 480, bytes: 13 * 1024)

  /// Points of the longer side, at most.
  public let side: Int
  /// Bytes of the file, at most.
  public let bytes: Int

  /// A size.
  public init(side: Int, bytes: Int) {
    self.side = side
    self.bytes = bytes
  }
}
