import CPhotoCodecs
import Photos

/// PNG by libpng, in the simplified interface, which reports errors by return.
enum PNGCodec {
  static func decode(_ bytes: [UInt8]) throws(PhotoRefusal) -> Raster {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    let raster = bytes.withUnsafeBytes { file -> Raster? in
      guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else { return nil }
      image.format = UInt32(PNG_FORMAT_FLAG_COLOR)
      // What is transparent lies on white.
      var white = png_color(red: 255, green: 255, blue: 255)
      return Raster(width: Int(image.width), height: Int(image.height)) { pixels, rowBytes in
        png_image_finish_read(&image, &white, pixels, Int32(rowBytes), nil) != 0
      }
    }
    guard let raster else { throw .damaged }
    return raster
  }
}
