import Casework
import Templates

/// A rate with its numerator and denominator, as `ratio.mustache` and `cell.mustache` show it.
struct RatioSlots: Sendable {
  let shape: Shape
  private let percent: TextSlot
  private let numerator: TextSlot
  private let denominator: TextSlot

  init() {
    var builder = ShapeBuilder("rate")
    percent = builder.text("percent")
    numerator = builder.text("numerator")
    denominator = builder.text("denominator")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ ratio: Ratio) {
    if let text = ratio.percentText { record.set(percent, text) } else { record.setAbsent(percent) }
    record.set(numerator, String(ratio.numerator))
    record.set(denominator, String(ratio.denominator))
  }
}
