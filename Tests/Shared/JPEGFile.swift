import CPhotoCodecs
import Testing

/// A JPEG file of three bytes a point, in rows from the top.
func jpegFile(_ pixels: [UInt8], width: Int, height: Int, sampling: TJSAMP, quality: Int32) throws -> [UInt8] {
  let handle = try #require(tjInitCompress())
  defer { tjDestroy(handle) }
  var buffer: UnsafeMutablePointer<UInt8>?
  defer { tjFree(buffer) }
  var count: UInt = 0
  let result = tjCompress2(
    handle, pixels, Int32(width), Int32(width * 3), Int32(height), Int32(TJPF_RGB.rawValue), &buffer, &count,
    Int32(sampling.rawValue), quality, 0)
  try #require(result == 0)
  return Array(UnsafeBufferPointer(start: try #require(buffer), count: Int(count)))
}
