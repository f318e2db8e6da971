/// Walks along the edges of the dark modules.
struct OutlineTracer {
  private enum Heading {
    case east, south, west, north

    var toTheRight: Heading {
      switch self {
      case .east: .south
      case .south: .west
      case .west: .north
      case .north: .east
      }
    }

    var toTheLeft: Heading { toTheRight.toTheRight.toTheRight }
  }

  private let side: Int
  /// Modules a row with one light module on either side, so that no edge needs a check of bounds.
  private let stride: Int
  private var isDark: [Bool]
  /// True for a module whose upper edge has been walked.
  private var isWalked: [Bool]

  init(_ symbol: Symbol) {
    side = symbol.side
    stride = symbol.side + 2
    isDark = Array(repeating: false, count: stride * stride)
    isWalked = isDark
    for row in 0..<side {
      let start = (row + 1) * stride + 1
      isDark.replaceSubrange(start..<start + side, with: symbol.modules[row * side..<(row + 1) * side])
    }
  }

  /// Every loop has an upper edge of a dark module, and the first one met is where it begins.
  mutating func allLoops() -> [[Outline.Corner]] {
    var loops: [[Outline.Corner]] = []
    for y in 0..<side {
      for x in 0..<side {
        let module = index(x, y)
        if isDark[module] && !isDark[module - stride] && !isWalked[module] { loops.append(loop(x, y)) }
      }
    }
    return loops
  }

  /// Walks with the dark on the right hand until back at the corner (`startX`, `startY`).
  private mutating func loop(_ startX: Int, _ startY: Int) -> [Outline.Corner] {
    var (x, y, heading) = (startX, startY, Heading.east)
    var corners: [Outline.Corner] = [Outline.Corner(x: x, y: y)]
    while true {
      step(&x, &y, heading)
      let next = turn(x, y, heading)
      if next != heading {
        if x == startX && y == startY && next == .east { return corners }
        corners.append(Outline.Corner(x: x, y: y))
        heading = next
      }
    }
  }

  private mutating func step(_ x: inout Int, _ y: inout Int, _ heading: Heading) {
    switch heading {
    case .east:
      isWalked[index(x, y)] = true
      x += 1
    case .south: y += 1
    case .west: x -= 1
    case .north: y -= 1
    }
  }

  /// Right where the dark ends, even when another dark module touches the corner; left where more dark stands ahead.
  private func turn(_ x: Int, _ y: Int, _ heading: Heading) -> Heading {
    let (right, left) = ahead(x, y, heading)
    if !isDark[right] { return heading.toTheRight }
    return isDark[left] ? heading.toTheLeft : heading
  }

  /// The two modules before the walker at a corner.
  private func ahead(_ x: Int, _ y: Int, _ heading: Heading) -> (right: Int, left: Int) {
    let southEast = index(x, y)
    let (northEast, southWest, northWest) = (southEast - stride, southEast - 1, southEast - stride - 1)
    switch heading {
    case .east: return (southEast, northEast)
    case .south: return (southWest, southEast)
    case .west: return (northWest, southWest)
    case .north: return (northEast, northWest)
    }
  }

  private func index(_ x: Int, _ y: Int) -> Int { (y + 1) * stride + x + 1 }
}
