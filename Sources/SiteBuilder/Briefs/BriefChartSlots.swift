import Casework
import Templates

/// Received and answered day by day, as `brief-chart.mustache` draws them; lengths are in units of the drawing.
struct BriefChartSlots: Sendable {
  /// The drawing's inner width, the height of its axis and that of the tallest bar.
  private static let (width, axis, tallest) = (640, 116, 80)
  /// With at most so many bars each has its number and its label.
  private static let fewBars = 10
  /// With more, every tenth has its label.
  private static let labelEvery = 10

  let shape: Shape
  private let peakDay: TextSlot
  private let peak: TextSlot
  private let hasSpans: FlagSlot
  private let daysPerBar: TextSlot
  private let csvHref: TextSlot
  private let bars: ListSlot
  private let day: TextSlot
  private let label: TextSlot
  private let received: TextSlot
  private let answered: TextSlot
  private let isNamed: FlagSlot
  private let barWidth: TextSlot
  private let x: TextSlot
  private let answeredX: TextSlot
  private let middle: TextSlot
  private let receivedY: TextSlot
  private let receivedHeight: TextSlot
  private let answeredY: TextSlot
  private let answeredHeight: TextSlot
  private let valueY: TextSlot

  init() {
    var bar = ShapeBuilder("bar of a brief")
    day = bar.text("day")
    label = bar.text("label")
    received = bar.text("received")
    answered = bar.text("answered")
    isNamed = bar.flag("isNamed")
    barWidth = bar.text("barWidth")
    x = bar.text("x")
    answeredX = bar.text("answeredX")
    middle = bar.text("middle")
    receivedY = bar.text("receivedY")
    receivedHeight = bar.text("receivedHeight")
    answeredY = bar.text("answeredY")
    answeredHeight = bar.text("answeredHeight")
    valueY = bar.text("valueY")
    var builder = ShapeBuilder("chart of a brief")
    peakDay = builder.text("peakDay")
    peak = builder.text("peak")
    hasSpans = builder.flag("hasSpans")
    daysPerBar = builder.text("daysPerBar")
    csvHref = builder.text("csvHref")
    bars = builder.list("bars", bar.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ edition: BriefEdition) {
    let counts = edition.counts
    let span = counts.span
    let most = max(1, (counts.received + counts.answered).max() ?? 1)
    let top = counts.received.indices.max { counts.received[$0] < counts.received[$1] } ?? 0
    record.set(peakDay, span.day(ofBar: top).description)
    record.set(peak, String(counts.received[top]))
    record.set(hasSpans, span.daysPerBar > 1)
    record.set(daysPerBar, String(span.daysPerBar))
    record.set(csvHref, BriefFile.days.href(edition))
    for bar in 0..<span.barCount {
      record.append(bars) { fill(&$0, bar, of: counts, most: most, isTop: bar == top) }
    }
  }

  private func fill(_ row: inout Row, _ bar: Int, of counts: BriefCounts, most: Int, isTop: Bool) {
    let span = counts.span
    let date = span.day(ofBar: bar)
    let pitch = Self.width / span.barCount
    let wide = max(4, min(16, pitch * 2 / 5))
    let left = bar * pitch + (pitch - 2 * wide - 1) / 2
    let isFew = span.barCount <= Self.fewBars
    let (tall, answeredTall) = (
      counts.received[bar] * Self.tallest / most, counts.answered[bar] * Self.tallest / most
    )
    row.set(day, date.description)
    row.set(label, isFew || bar % Self.labelEvery == 0 ? "\(date.components.month)-\(date.components.day)" : "")
    row.set(received, String(counts.received[bar]))
    row.set(answered, String(counts.answered[bar]))
    row.set(isNamed, isFew || isTop)
    row.set(barWidth, String(wide))
    row.set(x, String(left))
    row.set(answeredX, String(left + wide + 1))
    row.set(middle, String(left + wide))
    row.set(receivedY, String(Self.axis - tall))
    row.set(receivedHeight, String(tall))
    row.set(answeredY, String(Self.axis - answeredTall))
    row.set(answeredHeight, String(answeredTall))
    row.set(valueY, String(Self.axis - tall - 4))
  }
}
