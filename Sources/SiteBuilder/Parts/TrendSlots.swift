import Casework
import Templates

/// Twelve months of reports and answers, as `trend.mustache` draws them: a chart and the same numbers as a table.
struct TrendSlots: Sendable {
  let shape: Shape
  private let latestMonth: TextSlot
  private let latestReceived: TextSlot
  private let latestAnswered: TextSlot
  private let peakMonth: TextSlot
  private let peakReceived: TextSlot
  private let csvHref: TextSlot
  private let rate: RecordSlot
  private let rateSlots = RateLineSlots()
  private let width: TextSlot
  private let bars: ListSlot
  private let bar = BarSlots()

  init() {
    var builder = ShapeBuilder("trend")
    latestMonth = builder.text("latestMonth")
    latestReceived = builder.text("latestReceived")
    latestAnswered = builder.text("latestAnswered")
    peakMonth = builder.text("peakMonth")
    peakReceived = builder.text("peakReceived")
    csvHref = builder.text("csvHref")
    rate = builder.record("rate", rateSlots.shape)
    width = builder.text("width")
    bars = builder.list("bars", bar.shape)
    shape = builder.build()
  }

  /// Sets the trend of a page; a portal without cases has none.
  /// `csv` is the address of the same counts as a file, `href` that of a month's page.
  func set(
    _ slot: RecordSlot, in record: inout Record, _ trend: Trend, csv: String, href: (CivilMonth) -> String?
  ) {
    guard !trend.months.isEmpty else { return record.setAbsent(slot) }
    record.set(slot) {
      fill(&$0, trend.latest(12), href: href)
      $0.set(csvHref, csv)
      rateSlots.set(rate, in: &$0, trend.latest(12))
    }
  }

  private func fill(_ record: inout Record, _ months: ArraySlice<Trend.Month>, href: (CivilMonth) -> String?) {
    let peak = months.max { $0.tally.volume < $1.tally.volume }
    record.set(latestMonth, months.last?.month.description ?? "")
    record.set(peakMonth, peak?.month.description ?? "")
    record.set(peakReceived, String(peak?.tally.volume ?? 0))
    record.set(latestReceived, String(months.last?.tally.volume ?? 0))
    record.set(latestAnswered, String(months.last?.tally.answered ?? 0))
    record.set(width, String(months.count * BarSlots.pitch + 28))
    let most = max(1, months.map { max($0.tally.volume, $0.tally.answered) }.max() ?? 1)
    for (position, month) in months.enumerated() {
      record.append(bars) { bar.fill(&$0, month, at: position, most: most, href: href(month.month)) }
    }
  }
}

/// One month of the chart; lengths are in units of the drawing, whose height is 150 with the axis at 116.
private struct BarSlots: Sendable {
  static let pitch = 52
  private static let axis = 116
  private static let tallest = 80

  let shape: Shape
  private let month: TextSlot
  private let label: TextSlot
  private let href: TextSlot
  private let received: TextSlot
  private let answered: TextSlot
  private let onTime: RecordSlot
  private let ratio = RatioSlots()
  private let x: TextSlot
  private let answeredX: TextSlot
  private let labelX: TextSlot
  private let receivedY: TextSlot
  private let receivedHeight: TextSlot
  private let answeredY: TextSlot
  private let answeredHeight: TextSlot
  private let valueX: TextSlot
  private let valueY: TextSlot

  init() {
    var builder = ShapeBuilder("month")
    month = builder.text("month")
    label = builder.text("label")
    href = builder.text("href")
    received = builder.text("received")
    answered = builder.text("answered")
    onTime = builder.record("onTime", ratio.shape)
    x = builder.text("x")
    answeredX = builder.text("answeredX")
    labelX = builder.text("labelX")
    receivedY = builder.text("receivedY")
    receivedHeight = builder.text("receivedHeight")
    answeredY = builder.text("answeredY")
    answeredHeight = builder.text("answeredHeight")
    valueX = builder.text("valueX")
    valueY = builder.text("valueY")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ point: Trend.Month, at position: Int, most: Int, href address: String?) {
    let left = position * Self.pitch + 9
    let tall = point.tally.volume * Self.tallest / most
    let answeredTall = point.tally.answered * Self.tallest / most
    row.set(month, point.month.description)
    row.set(label, "\(point.month.month)")
    row.set(href, address ?? "")
    row.set(received, String(point.tally.volume))
    row.set(answered, String(point.tally.answered))
    row.set(onTime) { ratio.fill(&$0, point.tally.onTime) }
    row.set(x, String(left))
    row.set(answeredX, String(left + 18))
    row.set(labelX, String(left + 17))
    row.set(receivedY, String(Self.axis - tall))
    row.set(receivedHeight, String(tall))
    row.set(answeredY, String(Self.axis - answeredTall))
    row.set(answeredHeight, String(answeredTall))
    row.set(valueX, String(left + 8))
    row.set(valueY, String(Self.axis - tall - 4))
  }
}
