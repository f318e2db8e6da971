import PortalContent

/// A place's outline as a path of a drawing: projected, thinned and rounded to whole units.
struct Outline: Sendable {
  /// One point of the drawing.
  struct Point: Hashable, Sendable {
    var x: Int
    var y: Int
  }

  let place: String
  private(set) var rings: [[Point]]

  /// The path in SVG's own terms, each step relative to the one before because that takes the fewest bytes.
  var path: String {
    rings.map { ring in
      var text = "M\(ring[0].x) \(ring[0].y)l"
      for (point, next) in zip(ring, ring.dropFirst()) {
        let (x, y) = (next.x - point.x, next.y - point.y)
        text += "\(text.hasSuffix("l") || x < 0 ? "" : " ")\(x)\(y < 0 ? "" : " ")\(y)"
      }
      return text + "z"
    }
    .joined()
  }

  /// Outlines in one drawing.
  ///
  /// The projection is equirectangular about the middle latitude, which for a district is true to shape within a thousandth.
  ///
  /// - Parameters:
  ///   - outlines: where places are.
  ///   - width: how wide the drawing is, in its units.
  /// - Returns: the outlines, and how high the drawing is; none where no place has an area.
  static func drawing(_ outlines: [PlaceOutline], width: Int) -> (outlines: [Outline], height: Int) {
    let points = outlines.flatMap { $0.rings.flatMap(\.self) }
    guard let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max(),
      let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max(), east > west, north > south
    else { return ([], 0) }
    let shrink = cosine(degrees: (south + north) / 2)
    let scale = Double(width) / ((east - west) * shrink)
    let drawn = outlines.map { outline in
      Outline(
        place: outline.place,
        rings: outline.rings.compactMap { ring in
          thinned(
            ring.map {
              Point(
                x: Int((($0.longitude - west) * shrink * scale).rounded()),
                y: Int(((north - $0.latitude) * scale).rounded()))
            })
        })
    }
    return (drawn.filter { !$0.rings.isEmpty }, Int(((north - south) * scale).rounded(.up)))
  }

  /// The ring without the points that a line within a unit of them leaves out (Douglas and Peucker, 1973); nil for what is but a
  /// dot.
  private static func thinned(_ ring: [Point]) -> [Point]? {
    guard ring.count > 3 else { return nil }
    var keeps = [Bool](repeating: false, count: ring.count)
    keeps[0] = true
    keeps[ring.count - 1] = true
    var spans = [(0, ring.count / 2), (ring.count / 2, ring.count - 1)]
    keeps[ring.count / 2] = true
    while let (first, last) = spans.popLast() {
      guard last - first > 1 else { continue }
      let inside = first + 1..<last
      guard
        let far = inside.max(by: {
          distance(ring[$0], ring[first], ring[last]) < distance(ring[$1], ring[first], ring[last])
        }), distance(ring[far], ring[first], ring[last]) > 1
      else { continue }
      keeps[far] = true
      spans += [(first, far), (far, last)]
    }
    var kept = ring.indices.filter { keeps[$0] }.map { ring[$0] }
    if kept.first == kept.last { kept.removeLast() }
    return Set(kept).count > 2 ? kept : nil
  }

  /// The distance of a point from a line, squared.
  private static func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
    let (x, y) = (Double(end.x - start.x), Double(end.y - start.y))
    let (dx, dy) = (Double(point.x - start.x), Double(point.y - start.y))
    let length = x * x + y * y
    if length == 0 { return dx * dx + dy * dy }
    let cross = x * dy - y * dx
    return cross * cross / length
  }

  /// Enough terms for latitudes.
  private static func cosine(degrees: Double) -> Double {
    let angle = degrees * Double.pi / 180
    let square = angle * angle
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }
}
