import CPhotoCodecs
import Testing

/// A picture whose left half is red and whose right half is blue, as each format stores it.
struct Picture {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  init(width: Int = 64, height: Int = 32) {
    self.width = width
    self.height = height
    pixels = (0..<(width * height)).flatMap { ($0 % width) * 2 < width ? [255, 0, 0] : [0, 0, 255] as [UInt8] }
  }

  func jpeg() throws -> [UInt8] {
    try jpegFile(pixels, width: width, height: height, sampling: TJSAMP_444, quality: 95)
  }

  func png() throws -> [UInt8] {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    (image.width, image.height) = (UInt32(width), UInt32(height))
    image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
    var bytes = [UInt8](repeating: 0, count: width * height * 3 + 4096)
    var count = bytes.count
    try #require(png_image_write_to_memory(&image, &bytes, &count, 0, pixels, 0, nil) != 0)
    return Array(bytes[..<count])
  }

  func webp() throws -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    defer { WebPFree(buffer) }
    let count = WebPEncodeRGB(pixels, Int32(width), Int32(height), Int32(width * 3), 95, &buffer)
    return Array(UnsafeBufferPointer(start: try #require(buffer), count: Int(count)))
  }

  func heic() throws -> [UInt8] {
    let context = heif_context_alloc()
    defer { heif_context_free(context) }
    var encoder: OpaquePointer?
    defer { heif_encoder_release(encoder) }
    try #require(heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code == heif_error_Ok)
    var image: OpaquePointer?
    defer { heif_image_release(image) }
    heif_image_create(Int32(width), Int32(height), heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image)
    heif_image_add_plane(image, heif_channel_interleaved, Int32(width), Int32(height), 8)
    var stride: Int32 = 0
    let plane = try #require(heif_image_get_plane(image, heif_channel_interleaved, &stride))
    for row in 0..<height {
      for column in 0..<(width * 3) { plane[row * Int(stride) + column] = pixels[row * width * 3 + column] }
    }
    try #require(heif_context_encode_image(context, image, encoder, nil, nil).code == heif_error_Ok)
    return try written(context)
  }

  private func written(_ context: OpaquePointer?) throws -> [UInt8] {
    var writer = heif_writer()
    writer.writer_api_version = 1
    writer.write = { _, data, size, target in
      guard let data, let target else { return heif_error() }
      target.assumingMemoryBound(to: [UInt8].self).pointee += UnsafeRawBufferPointer(start: data, count: size)
      return heif_error(code: heif_error_Ok, subcode: heif_suberror_Unspecified, message: nil)
    }
    var bytes: [UInt8] = []
    let result = withUnsafeMutablePointer(to: &bytes) { heif_context_write(context, &writer, $0) }
    try #require(result.code == heif_error_Ok && !bytes.isEmpty)
    return bytes
  }
}

/// A decoded JPEG file.
struct Decoded {
  let width: Int
  let height: Int
  private let pixels: [UInt8]

  init(_ file: [UInt8]) throws {
    let handle = try #require(tjInitDecompress())
    defer { tjDestroy(handle) }
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    try #require(tjDecompressHeader3(handle, file, UInt(file.count), &width, &height, &sampling, &space) == 0)
    var pixels = [UInt8](repeating: 0, count: Int(width * height) * 3)
    try #require(
      tjDecompress2(
        handle, file, UInt(file.count), &pixels, width, width * 3, height, Int32(TJPF_RGB.rawValue), 0) == 0)
    (self.width, self.height, self.pixels) = (Int(width), Int(height), pixels)
  }

  /// What a point looks like.
  func colour(_ x: Int, _ y: Int) -> String {
    let point = pixels[((y * width + x) * 3)...].prefix(3).map { $0 > 128 }
    switch point {
    case [true, false, false]: return "red"
    case [false, false, true]: return "blue"
    case [false, false, false]: return "black"
    default: return "other"
    }
  }
}
