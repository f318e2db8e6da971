import CCairo

/// A page as pixels, for looking at it and for reading its codes.
final class Raster {
  let width: Int
  let height: Int
  let pixelsPerMillimetre: Double
  private let surface: OpaquePointer

  /// Draws on white paper.
  ///
  /// - Parameters:
  ///   - area: what is shown, in millimetres of the page.
  ///   - pixelsPerMillimetre: how finely.
  ///   - draw: draws with a context whose unit is a millimetre of the page.
  /// - Throws: what drawing throws, or that memory is full.
  init(
    _ area: Box, pixelsPerMillimetre: Double, draw: (OpaquePointer) throws(PrintProblem) -> Void
  ) throws(PrintProblem) {
    width = max(1, Int((area.width * pixelsPerMillimetre).rounded(.up)))
    height = max(1, Int((area.height * pixelsPerMillimetre).rounded(.up)))
    self.pixelsPerMillimetre = pixelsPerMillimetre
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw PrintProblem(.engine("memory is full"))
    }
    self.surface = surface
    guard let context = cairo_create(surface) else { throw PrintProblem(.engine("memory is full")) }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, pixelsPerMillimetre, pixelsPerMillimetre)
    cairo_translate(context, -area.x, -area.y)
    try draw(context)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw PrintProblem(.engine(String(cString: cairo_status_to_string(status))))
    }
    cairo_surface_flush(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  /// The brightness of every pixel as the eye weighs it, row after row (ITU-R BT.709).
  func grey() -> [UInt8] {
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
      for row in 0..<height {
        let line = UnsafeRawPointer(data + row * stride)
        for column in 0..<width {
          let pixel = line.load(fromByteOffset: 4 * column, as: UInt32.self)
          let (red, green, blue) = (pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF)
          buffer[row * width + column] = UInt8((red * 54 + green * 183 + blue * 19) >> 8)
        }
      }
      count = width * height
    }
  }

  /// Writes a PNG file.
  func writePNG(to path: String) throws(PrintProblem) {
    guard cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS else { throw Files.failure(path) }
  }
}
