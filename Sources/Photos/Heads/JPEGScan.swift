internal import Glibc

/// The segments of a JPEG file (ITU-T T.81, annex B), walked from the first marker to the last.
public struct JPEGScan: Sendable {
  /// Points across.
  public private(set) var width = 0
  /// Points down.
  public private(set) var height = 0
  /// Whether nothing but the picture is in it: no Exif, no XMP, no colour profile, no comment, nothing behind its end.
  public var isBare: Bool { isWithoutExtras && end == count }
  private(set) var orientation = 1
  private(set) var end = 0
  private var isWithoutExtras = true
  private let count: Int

  /// Walks through a file; nil where it ends before the picture does, or is none.
  ///
  /// - Parameter bytes: the file.
  public init?(_ bytes: [UInt8]) {
    count = bytes.count
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while let (marker, next) = Self.marker(in: bytes, from: position) {
      position = next
      switch marker {
      case 0xD9:
        end = position
        guard width > 0, height > 0 else { return nil }
        return
      case 0x00, 0x01, 0xD0...0xD7: continue
      case 0xD8: return nil
      default:
        guard let length = bytes.bigEndian16(position), length >= 2, position + length <= bytes.count else {
          return nil
        }
        take(marker, bytes[(position + 2)..<(position + length)])
        position += length
      }
    }
    return nil
  }

  private mutating func take(_ marker: UInt8, _ segment: ArraySlice<UInt8>) {
    switch marker {
    case 0xC4, 0xC8, 0xCC: break
    case 0xC0...0xCF:
      height = segment.bigEndian16(segment.startIndex + 1) ?? 0
      width = segment.bigEndian16(segment.startIndex + 3) ?? 0
    case 0xE1:
      isWithoutExtras = false
      if segment.starts(with: Array("Exif\0\0".utf8)) {
        orientation = Exif.orientation(segment.dropFirst(6)) ?? orientation
      }
    case 0xE2...0xEF, 0xFE: isWithoutExtras = false
    default: break
    }
  }

  /// The next marker and where what it announces begins. Between a scan's header and the next marker stand its points, in which 0xFF is
  /// followed by 0 or by a restart.
  private static func marker(in bytes: [UInt8], from start: Int) -> (marker: UInt8, next: Int)? {
    bytes.withUnsafeBytes { all -> (UInt8, Int)? in
      var position = start
      while let base = all.baseAddress, position < all.count,
        let hit = memchr(base + position, 0xFF, all.count - position)
      {
        position = UnsafeRawPointer(hit) - base + 1
        guard position < all.count else { return nil }
        if all[position] != 0xFF { return (all[position], position + 1) }
      }
      return nil
    }
  }
}
