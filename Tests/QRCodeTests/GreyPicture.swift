import CPNG

/// A PNG file as libpng reads it: a byte of grey a pixel, row after row.
struct GreyPicture {
  struct Unreadable: Error {}

  let width: Int
  let height: Int
  let pixels: [UInt8]

  init(png: [UInt8]) throws {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    guard png_image_begin_read_from_memory(&image, png, png.count) != 0 else { throw Unreadable() }
    image.format = png_uint_32(PNG_FORMAT_GRAY)
    (width, height) = (Int(image.width), Int(image.height))
    var grey = [UInt8](repeating: 0, count: width * height)
    guard png_image_finish_read(&image, nil, &grey, 0, nil) != 0 else { throw Unreadable() }
    pixels = grey
  }
}
