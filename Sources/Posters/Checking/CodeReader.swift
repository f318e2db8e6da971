import CZBar

/// Reads the codes in a picture by ZBar.
final class CodeReader {
  private let scanner: OpaquePointer

  init() throws(PrintProblem) {
    guard let scanner = zbar_image_scanner_create() else { throw PrintProblem(.engine("memory is full")) }
    self.scanner = scanner
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    // Every second row and column is enough for modules of four pixels and takes half the time.
    for density in [ZBAR_CFG_X_DENSITY, ZBAR_CFG_Y_DENSITY] {
      zbar_image_scanner_set_config(scanner, ZBAR_NONE, density, 2)
    }
  }

  deinit { zbar_image_scanner_destroy(scanner) }

  /// The texts of all codes in a picture, one for each code.
  ///
  /// - Parameters:
  ///   - grey: the brightness of every pixel, row after row.
  ///   - width: pixels of a row.
  /// - Returns: the texts, as they were found.
  func read(_ grey: [UInt8], width: Int) -> [String] {
    guard let image = zbar_image_create() else { return [] }
    defer { zbar_image_destroy(image) }
    zbar_image_set_format(image, "Y800".utf8.reversed().reduce(0) { $0 << 8 | UInt($1) })
    zbar_image_set_size(image, UInt32(width), UInt32(grey.count / max(width, 1)))
    return grey.withUnsafeBytes { pixels in
      zbar_image_set_data(image, pixels.baseAddress, UInt(pixels.count), nil)
      guard zbar_scan_image(scanner, image) > 0 else { return [] }
      return Array(sequence(first: zbar_image_first_symbol(image)) { zbar_symbol_next($0) }.prefix { $0 != nil })
        .compactMap {
          guard let data = zbar_symbol_get_data($0) else { return nil }
          let count = Int(zbar_symbol_get_data_length($0))
          return String(decoding: UnsafeRawBufferPointer(start: data, count: count), as: UTF8.self)
        }
    }
  }
}
