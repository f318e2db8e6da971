/// The border between the dark and the light modules of a symbol, as closed loops of horizontal and vertical lines.
///
/// Filled as one path it leaves no hairlines between modules, which a rectangle for each module does on screens and in
/// print. Every loop keeps the dark on its right hand when y grows downwards: clockwise around dark, counter-clockwise
/// around a hole. So the non-zero and the even-odd rule fill the same modules. Dark modules that only touch at a corner
/// are in loops of their own.
public struct Outline: Hashable, Sendable {
  /// A corner between modules, counted from the symbol's top left one; the quiet zone is not counted.
  public struct Corner: Hashable, Sendable {
    /// Modules to the right.
    public let x: Int
    /// Modules down.
    public let y: Int
  }

  /// Each loop's corners in order: the first line is horizontal, lines alternate, and the last one leads back to the
  /// first corner. Loops are in the order of their first corners, row after row.
  public let loops: [[Corner]]

  /// Traces a symbol.
  public init(_ symbol: Symbol) {
    var tracer = OutlineTracer(symbol)
    loops = tracer.allLoops()
  }

  /// The loops as data of an SVG path, the same bytes for the same symbol.
  /// - Parameter offset: modules to move everything to the right and down, the quiet zone for instance.
  /// - Returns: moves (absolute) and lines (relative) in whole modules, `M4 4h7v7h-7z…`.
  public func pathData(offset: Int = 0) -> String {
    var data = ""
    for loop in loops {
      guard let first = loop.first else { continue }
      data += "M\(first.x + offset) \(first.y + offset)"
      for (from, to) in zip(loop, loop.dropFirst()) {
        data += from.y == to.y ? "h\(to.x - from.x)" : "v\(to.y - from.y)"
      }
      data += "z"
    }
    return data
  }
}
