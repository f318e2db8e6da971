import Glibc

/// An affine map from an element's units to its parent's, as SVG writes it: x' = ax + cy + e, y' = bx + dy + f.
struct Transform: Hashable {
  var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

  static let identity = Transform()

  /// First the other, then this one.
  func after(_ inner: Transform) -> Transform {
    Transform(
      a: a * inner.a + c * inner.b, b: b * inner.a + d * inner.b,
      c: a * inner.c + c * inner.d, d: b * inner.c + d * inner.d,
      e: a * inner.e + c * inner.f + e, f: b * inner.e + d * inner.f + f)
  }

  func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// The smallest upright box around a box that was mapped.
  func box(_ box: Box) -> Box {
    let corners = [(box.x, box.y), (box.right, box.y), (box.x, box.bottom), (box.right, box.bottom)].map(apply)
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else { return box }
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// How much longer a length becomes; the same in all directions for what may hold a code.
  var scale: Double { (abs(a * d - b * c)).squareRoot() }

  /// True where squares stay upright squares, turned by quarters at most and not mirrored.
  var keepsSquares: Bool {
    let upright = abs(b) < 1e-6 && abs(c) < 1e-6 && abs(a - d) < 1e-6
    let quarter = abs(a) < 1e-6 && abs(d) < 1e-6 && abs(b + c) < 1e-6
    return upright || quarter
  }
}

extension Transform {
  /// Reads a `transform` attribute: `translate`, `scale`, `rotate`, `matrix`, `skewX` and `skewY`, one after the other.
  /// - Returns: nil where it is none.
  init?(svg text: String) {
    self = .identity
    var rest = Substring(text)
    while true {
      rest = rest.drop { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }
      guard !rest.isEmpty else { return }
      guard let open = rest.firstIndex(of: "("), let close = rest.firstIndex(of: ")"), open < close else { return nil }
      let name = String(rest[..<open].filter { !$0.isWhitespace })
      let numbers = Numbers.read(rest[rest.index(after: open)..<close])
      guard let numbers, let step = Transform(name, numbers) else { return nil }
      self = after(step)
      rest = rest[rest.index(after: close)...]
    }
  }

  private init?(_ name: String, _ n: [Double]) {
    switch (name, n.count) {
    case ("matrix", 6): self.init(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
    case ("translate", 1): self.init(e: n[0])
    case ("translate", 2): self.init(e: n[0], f: n[1])
    case ("scale", 1): self.init(a: n[0], d: n[0])
    case ("scale", 2): self.init(a: n[0], d: n[1])
    case ("rotate", 1): self.init(degrees: n[0])
    case ("rotate", 3):
      self = Transform(e: n[1], f: n[2]).after(Transform(degrees: n[0])).after(Transform(e: -n[1], f: -n[2]))
    case ("skewX", 1): self.init(c: tan(n[0] * .pi / 180))
    case ("skewY", 1): self.init(b: tan(n[0] * .pi / 180))
    default: return nil
    }
  }

  /// A turn clockwise; by quarters it is exact.
  init(degrees: Double) {
    let quarter = degrees / 90
    if quarter == quarter.rounded() {
      let turns: [(Double, Double)] = [(1, 0), (0, 1), (-1, 0), (0, -1)]
      let (cosine, sine) = turns[((Int(quarter) % 4) + 4) % 4]
      self.init(a: cosine, b: sine, c: -sine, d: cosine)
    } else {
      let angle = degrees * .pi / 180
      self.init(a: cos(angle), b: sin(angle), c: -sin(angle), d: cos(angle))
    }
  }
}
