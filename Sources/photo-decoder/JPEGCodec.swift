import CPhotoCodecs
import Photos

/// JPEG by libjpeg-turbo, whose TurboJPEG interface writes the picture and nothing else.
enum JPEGCodec {
  static func decode(_ bytes: [UInt8]) throws(PhotoRefusal) -> Raster {
    guard let handle = tjInitDecompress() else { throw .damaged }
    defer { tjDestroy(handle) }
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    let isRead =
      tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &sampling, &space) == 0
    guard isRead, width > 0, height > 0 else { throw .damaged }
    // The decoder itself makes it an eighth, a quarter, a half as large, for much less memory and time.
    let divisor = [8, 4, 2].first { Int(max(width, height)) / $0 >= PhotoDecoder.keptSide } ?? 1
    let size = (width: (Int(width) + divisor - 1) / divisor, height: (Int(height) + divisor - 1) / divisor)
    let raster = Raster(width: size.width, height: size.height) { pixels, rowBytes in
      let result = tjDecompress2(
        handle, bytes, UInt(bytes.count), pixels.assumingMemoryBound(to: UInt8.self), Int32(size.width),
        Int32(rowBytes),
        Int32(size.height), Int32(TJPF_RGB.rawValue), TJFLAG_LIMITSCANS)
      // A telephone's picture with a stray byte is still a picture; its end has been seen.
      return result == 0 || tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue)
    }
    guard let raster else { throw .damaged }
    return raster
  }

  /// Writes a picture, the better the fewer bytes it needs; where no quality is bad enough, a smaller one.
  ///
  /// The rectangles are black in it already; made smaller, their edges are made of what is inside and what is outside.
  static func encode(_ raster: Raster, _ boxes: [BlackBox], to size: PhotoSize) throws(PhotoRefusal) -> [UInt8] {
    guard let handle = tjInitCompress() else { throw .damaged }
    defer { tjDestroy(handle) }
    for part in [4, 3, 2, 1] {
      var small = raster.shrunk(toSide: max(1, size.side * part / 4))
      if small.width < raster.width || small.height < raster.height {
        for box in boxes { small.blackOut(box, asIn: raster) }
      }
      for quality: Int32 in [82, 70, 55, 35] {
        let bytes = encode(small, quality, handle)
        if !bytes.isEmpty, bytes.count <= size.bytes { return bytes }
      }
    }
    throw .damaged
  }

  private static func encode(_ raster: Raster, _ quality: Int32, _ handle: tjhandle) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    defer { tjFree(buffer) }
    var count: UInt = 0
    let result = tjCompress2(
      handle, raster.bytes, Int32(raster.width), Int32(raster.width * 3), Int32(raster.height),
      Int32(TJPF_RGB.rawValue),
      &buffer, &count, Int32(TJSAMP_420.rawValue), quality, 0)
    guard result == 0, let buffer else { return [] }
    return Array(UnsafeBufferPointer(start: buffer, count: Int(count)))
  }
}
