extension Symbol {
  /// The symbol as a PNG file in black and white, one bit a pixel, with the quiet zone around it.
  /// - Parameters:
  ///   - pixelsPerModule: from 1 to 100; for print, the printer's dots a module.
  ///   - length: the length of the whole picture's side, quiet zone included; written as the picture's resolution.
  /// - Returns: the file, the same for the same symbol, arguments and zlib.
  /// - Throws: ``QRCodeError/pixelsPerModule(_:)`` or ``QRCodeError/compression``.
  public func png(pixelsPerModule: Int, side length: Millimetres) throws(QRCodeError) -> [UInt8] {
    guard (1...100).contains(pixelsPerModule) else { throw .pixelsPerModule(pixelsPerModule) }
    let pixels = (side + 2 * Self.quietZone) * pixelsPerModule
    var file = PNGFile()
    file.header(pixels: pixels)
    file.resolution(pixelsPerMetre: (pixels * 1_000_000 + length.thousandths / 2) / length.thousandths)
    try file.image(scanlines(pixelsPerModule))
    file.end()
    return file.bytes
  }

  /// The picture's rows from the top, each with the byte that says it is not filtered.
  private func scanlines(_ pixelsPerModule: Int) -> [UInt8] {
    let rows = -Self.quietZone..<side + Self.quietZone
    var lines: [UInt8] = []
    for row in rows {
      let line = [0] + packed(row: row, columns: rows, pixelsPerModule)
      for _ in 0..<pixelsPerModule { lines += line }
    }
    return lines
  }

  /// One row, eight pixels a byte, the first in the highest bit; 1 is white. The last byte is filled up with white.
  private func packed(row: Int, columns: Range<Int>, _ pixelsPerModule: Int) -> [UInt8] {
    var line = [UInt8](repeating: 0xFF, count: (columns.count * pixelsPerModule + 7) / 8)
    for column in columns where isDark(column: column, row: row) {
      let start = (column - columns.lowerBound) * pixelsPerModule
      for pixel in start..<start + pixelsPerModule { line[pixel / 8] &= ~(0x80 >> UInt8(pixel % 8)) }
    }
    return line
  }
}
