import Casework
import Templates

/// The share on time month by month, as `rate-line.mustache` draws it: one line, broken where nothing was due.
///
/// Lengths are in units of the drawing, whose height is 180; the axis at 140 stands for `floor` percent, 36 for 100.
struct RateLineSlots: Sendable {
  static let pitch = 52
  private static let bottom = 140
  private static let top = 36

  let shape: Shape
  private let latest: TextSlot
  private let latestMonth: TextSlot
  private let lowest: TextSlot
  private let lowestMonth: TextSlot
  private let isEven: FlagSlot
  private let floor: TextSlot
  private let width: TextSlot
  private let path: TextSlot
  private let points: ListSlot
  private let x: TextSlot
  private let y: TextSlot
  private let labelY: TextSlot
  private let percent: TextSlot
  private let months: ListSlot
  private let monthX: TextSlot
  private let label: TextSlot

  init() {
    var point = ShapeBuilder("point of a line")
    x = point.text("x")
    y = point.text("y")
    labelY = point.text("labelY")
    percent = point.text("percent")
    var month = ShapeBuilder("month of a line")
    monthX = month.text("x")
    label = month.text("label")
    var builder = ShapeBuilder("line of a rate")
    latest = builder.text("latest")
    latestMonth = builder.text("latestMonth")
    lowest = builder.text("lowest")
    lowestMonth = builder.text("lowestMonth")
    isEven = builder.flag("isEven")
    floor = builder.text("floor")
    width = builder.text("width")
    path = builder.text("path")
    points = builder.list("points", point.build())
    months = builder.list("months", month.build())
    shape = builder.build()
  }

  /// Sets the line; fewer than two months with something due have none.
  func set(_ slot: RecordSlot, in record: inout Record, _ trend: ArraySlice<Trend.Month>) {
    let rates = trend.map { (month: $0.month, ratio: $0.tally.onTime) }
    let known = rates.filter { $0.ratio.permille != nil }
    guard known.count > 1, let last = known.last,
      let low = known.min(by: { ($0.ratio.permille ?? 0) < ($1.ratio.permille ?? 0) })
    else { return record.setAbsent(slot) }
    // The axis begins at a multiple of ten percent well below every point, so that the lowest can be named beneath it, and says so.
    let base = max(0, ((low.ratio.permille ?? 0) - 100) / 100 * 100)
    record.set(slot) { line in
      line.set(latest, last.ratio.percentText ?? "")
      line.set(latestMonth, last.month.description)
      line.set(lowest, low.ratio.percentText ?? "")
      line.set(lowestMonth, low.month.description)
      line.set(isEven, known.allSatisfy { $0.ratio.permille == low.ratio.permille })
      line.set(floor, String(base / 10))
      line.set(width, String(rates.count * Self.pitch + 28))
      line.set(path, Self.path(rates.map(\.ratio.permille), base: base))
      for (position, rate) in rates.enumerated() {
        line.append(months) { row in
          row.set(monthX, String(Self.x(position)))
          row.set(label, String(rate.month.month))
        }
        guard let permille = rate.ratio.permille else { continue }
        let isNamed = rate.month == last.month || rate.month == low.month
        line.append(points) { row in
          row.set(x, String(Self.x(position)))
          row.set(y, String(Self.y(permille, base: base)))
          row.set(labelY, String(Self.y(permille, base: base) + (rate.month == low.month ? 24 : -10)))
          row.set(percent, isNamed ? rate.ratio.percentText ?? "" : "")
        }
      }
    }
  }

  private static func x(_ position: Int) -> Int { position * pitch + pitch / 2 }

  private static func y(_ permille: Int, base: Int) -> Int {
    bottom - (permille - base) * (bottom - top) / max(1, 1000 - base)
  }

  private static func path(_ rates: [Int?], base: Int) -> String {
    var path = ""
    var isDrawing = false
    for (position, rate) in rates.enumerated() {
      guard let rate else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(x(position)) \(y(rate, base: base))"
      isDrawing = true
    }
    return path
  }
}
