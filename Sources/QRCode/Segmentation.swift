/// A text cut into segments of one mode each, in the fewest bits there are for a class of versions.
struct Segmentation {
  struct Segment: Equatable {
    let mode: Mode
    let range: Range<Int>
  }

  let segments: [Segment]
  /// Length with all mode and count fields.
  let bits: Int

  /// Dynamic program over the mode of each byte.
  ///
  /// `cost[m]` is the least cost of the bytes so far when the last of them is in mode m. Costs are kept in sixths of a
  /// bit, since a digit takes 10/3 bits, and rounded up to whole bits where a segment ends: rounding keeps the order of
  /// two costs, so the cheaper beginning stays the cheaper one.
  init(_ bytes: [UInt8], for versions: VersionClass) {
    let headers = Mode.allCases.map { 6 * versions.headerBits($0) }
    var cost = headers
    var previous: [Mode] = []
    previous.reserveCapacity(bytes.count * Mode.allCases.count)
    for byte in bytes {
      previous += Self.cheapestWayInto(&cost, headers: headers, isFirst: previous.isEmpty)
      for mode in Mode.allCases {
        cost[mode.rawValue] = mode.holds(byte) ? cost[mode.rawValue] + mode.sixthsPerCharacter : Self.impossible
      }
    }
    let last = Mode.allCases.min { Self.wholeBits(cost[$0.rawValue]) < Self.wholeBits(cost[$1.rawValue]) } ?? .byte
    bits = bytes.isEmpty ? 0 : Self.wholeBits(cost[last.rawValue]) / 6
    segments = Self.segments(endingIn: last, previous: previous, count: bytes.count)
  }

  /// More than any text that fits costs, and small enough to add to.
  private static let impossible = 1 << 40

  private static func wholeBits(_ sixths: Int) -> Int { (sixths + 5) / 6 * 6 }

  /// For each mode, the mode of the byte before from which the next byte is reached at the least cost.
  private static func cheapestWayInto(_ cost: inout [Int], headers: [Int], isFirst: Bool) -> [Mode] {
    if isFirst { return Mode.allCases }
    let before = cost
    return Mode.allCases.map { mode in
      var way = mode
      for other in Mode.allCases where other != mode {
        let changed = wholeBits(before[other.rawValue]) + headers[mode.rawValue]
        if changed < cost[mode.rawValue] {
          cost[mode.rawValue] = changed
          way = other
        }
      }
      return way
    }
  }

  private static func segments(endingIn last: Mode, previous: [Mode], count: Int) -> [Segment] {
    var segments: [Segment] = []
    var mode = last
    var end = count
    for start in stride(from: count - 1, through: 0, by: -1) {
      let before = previous[start * Mode.allCases.count + mode.rawValue]
      guard before != mode || start == 0 else { continue }
      segments.append(Segment(mode: mode, range: start..<end))
      (mode, end) = (before, start)
    }
    return segments.reversed()
  }
}
