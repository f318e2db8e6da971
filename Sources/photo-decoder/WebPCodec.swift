import CPhotoCodecs
import Photos

/// WebP by libwebp.
enum WebPCodec {
  static func decode(
    _ bytes: [UInt8], _ check: (_ width: Int, _ height: Int) throws(PhotoRefusal) -> Void
  ) throws(PhotoRefusal) -> Raster {
    var (width, height) = (Int32(0), Int32(0))
    guard WebPGetInfo(bytes, bytes.count, &width, &height) != 0 else { throw .damaged }
    try check(Int(width), Int(height))
    // Of transparent points the colours underneath are shown; photographs have none.
    let raster = Raster(width: Int(width), height: Int(height)) { pixels, rowBytes in
      WebPDecodeRGBInto(
        bytes, bytes.count, pixels.assumingMemoryBound(to: UInt8.self), rowBytes * Int(height), Int32(rowBytes)) != nil
    }
    guard let raster else { throw .damaged }
    return raster
  }
}
