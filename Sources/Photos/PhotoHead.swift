/// What a photograph says of itself, read without decoding it.
public struct PhotoHead: Equatable, Sendable {
  /// Its format.
  public var format: PhotoFormat
  /// Points across and down as they are stored, where they are read here; a decoder's own reader knows the others.
  public var size: (width: Int, height: Int)?
  /// How the stored points are to be turned (Exif 2.32, tag 0x0112); 1 where nothing says so, and where the decoder turns them.
  public var orientation = 1
  /// Where the picture ends, in bytes.
  var end: Int
  /// Whether it moves.
  var isAnimated = false

  /// Reads a whole file from its first byte to its last, in steps: points are not looked at.
  ///
  /// - Parameter bytes: the file.
  /// - Throws: `PhotoRefusal`: `format`, `animated`, `damaged`, `trailing`.
  public init(_ bytes: [UInt8]) throws(PhotoRefusal) {
    guard let format = PhotoFormat(bytes) else { throw .format }
    let head: PhotoHead? =
      switch format {
      case .jpeg: JPEGScan(bytes).map(PhotoHead.init)
      case .png: PNGHead.read(bytes)
      case .webp: WebPHead.read(bytes)
      case .heic: HEICHead.read(bytes)
      }
    guard let head else { throw .damaged }
    self = head
    if isAnimated { throw .animated }
    guard Tail(bytes[end...]).isHarmless(after: format) else { throw .trailing }
  }

  init(_ format: PhotoFormat, end: Int) {
    self.format = format
    self.end = end
  }

  private init(_ scan: JPEGScan) {
    self.init(.jpeg, end: scan.end)
    size = (scan.width, scan.height)
    orientation = scan.orientation
  }

  /// The same in all that was read.
  public static func == (one: PhotoHead, other: PhotoHead) -> Bool {
    one.format == other.format && one.size?.width == other.size?.width && one.size?.height == other.size?.height
      && one.orientation == other.orientation && one.end == other.end && one.isAnimated == other.isAnimated
  }
}
