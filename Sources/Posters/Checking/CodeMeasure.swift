import Glibc
import QRCode

/// What a code looks like on the finished page, measured on its pixels.
struct CodeMeasure {
  /// Modules around the symbol that are free, from 0 to 4.
  let quietZone: Double
  /// The share of light that light modules return more than dark ones; negative where it is light on dark.
  let contrast: Double
  /// True where every module looks as the symbol has it, so that any reader reads it.
  let isWhole: Bool

  /// Measures a code.
  ///
  /// - Parameters:
  ///   - code: where it is.
  ///   - grey: the page's brightness.
  ///   - width: pixels of a row.
  ///   - scale: pixels of a millimetre.
  init(_ code: PlacedCode, grey: [UInt8], width: Int, scale: Double) {
    let picture = Picture(grey: grey, width: width, height: grey.count / max(width, 1))
    let area = code.area
    let module = code.module * scale
    let (left, top) = (area.x * scale, area.y * scale)
    let quiet = Symbol.quietZone
    var (dark, light) = (Share(), Share())
    let hidden = code.logo * Double(code.symbol.side) / 2 + 1
    let middle = Double(code.symbol.side) / 2
    for row in 0..<code.symbol.side {
      for column in 0..<code.symbol.side {
        if code.logo > 0, abs(Double(row) + 0.5 - middle) < hidden, abs(Double(column) + 0.5 - middle) < hidden {
          continue
        }
        let (x, y) = code.turned(column, row)
        let value = picture.light(
          left + (Double(x + quiet) + 0.5) * module, top + (Double(y + quiet) + 0.5) * module)
        if code.symbol.isDark(column: column, row: row) { dark.add(value) } else { light.add(value) }
      }
    }
    dark.sort()
    light.sort()
    let (usualDark, usualLight) = (dark.median, light.median)
    contrast = usualLight - usualDark
    let middleGrey = (usualDark + usualLight) / 2
    isWhole = code.logo == 0 && dark.most < middleGrey && light.least > middleGrey
    quietZone = Self.free(picture, code, left: left, top: top, module: module, light: usualLight, dark: usualDark)
  }

  /// Goes outward ring by ring, a quarter of a module at a time.
  private static func free(
    _ picture: Picture, _ code: PlacedCode, left: Double, top: Double, module: Double, light: Double, dark: Double
  ) -> Double {
    let quiet = Double(Symbol.quietZone)
    let side = Double(code.modules)
    let least = light - 0.25 * (light - dark)
    for quarter in 1...Int(quiet * 4) {
      // A quarter of a module is a whole pixel at the least: nearer, a pixel may lie half on the symbol.
      let inset = max(quiet - Double(quarter) / 4, 0.25)
      for step in 0...(4 * code.modules) {
        let along = inset + (side - 2 * inset) * Double(step) / Double(4 * code.modules)
        for (x, y) in [(along, inset), (along, side - inset), (inset, along), (side - inset, along)] {
          if picture.light(left + x * module, top + y * module) < least { return Double(quarter - 1) / 4 }
        }
      }
    }
    return quiet
  }

  private struct Share {
    private var values: [Double] = []

    mutating func add(_ value: Double) { values.append(value) }

    mutating func sort() { values.sort() }

    /// What half of the modules are at most: what covers some of them does not make a code pale.
    var median: Double { values.isEmpty ? 0 : values[values.count / 2] }
    var least: Double { values.first ?? 0 }
    var most: Double { values.last ?? 0 }
  }

  private struct Picture {
    let grey: [UInt8]
    let width: Int
    let height: Int

    /// The light that a point returns, from 0 to 1, without the screen's curve (IEC 61966-2-1).
    func light(_ x: Double, _ y: Double) -> Double {
      let column = min(max(Int(x), 0), width - 1)
      let row = min(max(Int(y), 0), height - 1)
      return Self.linear[Int(grey[row * width + column])]
    }

    private static let linear: [Double] = (0...255).map { value in
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }
}

extension PlacedCode {
  /// Where a module of the symbol lies on the page, counted from the upright rectangle's corner, when the code is turned by quarters.
  func turned(_ column: Int, _ row: Int) -> (Int, Int) {
    let last = symbol.side - 1
    if transform.a > 1e-6 { return (column, row) }
    if transform.a < -1e-6 { return (last - column, last - row) }
    return transform.b > 0 ? (last - row, column) : (row, last - column)
  }
}
