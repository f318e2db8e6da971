import Photos

/// A decoded picture: red, green and blue of each point, a byte each, row by row from the top.
struct Raster {
  let width: Int
  let height: Int
  private(set) var bytes: [UInt8]

  /// A picture whose bytes a decoder writes; nil where it says that it could not.
  init?(width: Int, height: Int, decode: (UnsafeMutableRawPointer, _ rowBytes: Int) -> Bool) {
    self.width = width
    self.height = height
    var isDecoded = false
    bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      isDecoded = decode(UnsafeMutableRawPointer(base), width * 3)
      count = isDecoded ? buffer.count : 0
    }
    guard isDecoded else { return nil }
  }

  private init(width: Int, height: Int, fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    self.width = width
    self.height = height
    bytes = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      fill(buffer)
      count = width * height * 3
    }
  }

  /// The picture made so small that neither side is longer than `side`; each point is the mean of those that it stands for.
  func shrunk(toSide side: Int) -> Raster {
    let longest = max(width, height)
    guard longest > side else { return self }
    let (newWidth, newHeight) = (max(1, width * side / longest), max(1, height * side / longest))
    return bytes.withUnsafeBufferPointer { old in
      Raster(width: newWidth, height: newHeight) { new in
        for y in 0..<newHeight {
          let rows = (y * height / newHeight)..<((y + 1) * height / newHeight)
          for x in 0..<newWidth {
            let columns = (x * width / newWidth)..<((x + 1) * width / newWidth)
            mean(old, rows, columns, into: new, at: (y * newWidth + x) * 3)
          }
        }
      }
    }
  }

  private func mean(
    _ old: UnsafeBufferPointer<UInt8>, _ rows: Range<Int>, _ columns: Range<Int>,
    into new: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) {
    var (red, green, blue) = (0, 0, 0)
    for row in rows {
      var source = (row * width + columns.lowerBound) * 3
      for _ in columns {
        red += Int(old[source])
        green += Int(old[source + 1])
        blue += Int(old[source + 2])
        source += 3
      }
    }
    let count = rows.count * columns.count
    new[place] = UInt8(red / count)
    new[place + 1] = UInt8(green / count)
    new[place + 2] = UInt8(blue / count)
  }

  /// The picture turned upright (Exif 2.32, tag 0x0112).
  func turned(_ orientation: Int) -> Raster {
    guard (2...8).contains(orientation) else { return self }
    let swaps = orientation >= 5
    return bytes.withUnsafeBufferPointer { old in
      Raster(width: swaps ? height : width, height: swaps ? width : height) { new in
        let newWidth = swaps ? height : width
        for y in 0..<height {
          for x in 0..<width {
            let (newX, newY) = moved(x, y, orientation)
            let (from, to) = ((y * width + x) * 3, (newY * newWidth + newX) * 3)
            for channel in 0..<3 { new[to + channel] = old[from + channel] }
          }
        }
      }
    }
  }

  private func moved(_ x: Int, _ y: Int, _ orientation: Int) -> (Int, Int) {
    switch orientation {
    case 2: (width - 1 - x, y)
    case 3: (width - 1 - x, height - 1 - y)
    case 4: (x, height - 1 - y)
    case 5: (y, x)
    case 6: (height - 1 - y, x)
    case 7: (height - 1 - y, width - 1 - x)
    case 8: (y, width - 1 - x)
    default: (x, y)
    }
  }

  /// Makes a rectangle black; what of it lies outside is passed over.
  mutating func blackOut(_ box: BlackBox) {
    let columns = (0..<width).clamped(to: box.x..<(box.x + box.width))
    for row in (0..<height).clamped(to: box.y..<(box.y + box.height)) {
      for index in ((row * width + columns.lowerBound) * 3)..<((row * width + columns.upperBound) * 3) {
        bytes[index] = 0
      }
    }
  }

  /// Makes black what a rectangle of a larger one has become, to the last point that has anything of it.
  mutating func blackOut(_ box: BlackBox, asIn larger: Raster) {
    let (left, top) = (box.x * width / larger.width, box.y * height / larger.height)
    let right = ((box.x + box.width) * width + larger.width - 1) / larger.width
    let bottom = ((box.y + box.height) * height + larger.height - 1) / larger.height
    guard let small = BlackBox(x: left, y: top, width: right - left, height: bottom - top) else { return }
    blackOut(small)
  }
}
