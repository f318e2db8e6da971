import Casework
import Templates

/// The figures of a place, a unit, a category or the portal, as `figures.mustache` shows them.
struct FigureSlots: Sendable {
  let shape: Shape
  private let volume: TextSlot
  private let carriedOver: TextSlot
  private let open: TextSlot
  private let openOverdue: TextSlot
  private let hasOverdue: FlagSlot
  private let excluded: TextSlot
  private let hasExtensions: FlagSlot
  private let extensions: TextSlot
  private let pauses: TextSlot
  private let hasTime: FlagSlot
  private let median: TextSlot
  private let ninetieth: TextSlot
  private let cutOff: TextSlot
  private let links: [(slot: TextSlot, href: any KeyPath<FigureLinks, String> & Sendable)]
  private let ratio = RatioSlots()
  private let ratios: [(slot: RecordSlot, value: any KeyPath<Tally, Ratio> & Sendable)]

  init() {
    var builder = ShapeBuilder("figures")
    volume = builder.text("volume")
    carriedOver = builder.text("carriedOver")
    open = builder.text("open")
    openOverdue = builder.text("openOverdue")
    hasOverdue = builder.flag("hasOverdue")
    excluded = builder.text("excluded")
    hasExtensions = builder.flag("hasExtensions")
    extensions = builder.text("extensions")
    pauses = builder.text("pauses")
    hasTime = builder.flag("hasTime")
    median = builder.text("median")
    ninetieth = builder.text("ninetieth")
    cutOff = builder.text("cutOff")
    links = [
      (builder.text("volumeHref"), \.volume), (builder.text("completionHref"), \.completion),
      (builder.text("onTimeHref"), \.onTime), (builder.text("satisfiedHref"), \.satisfied),
      (builder.text("timeHref"), \.time), (builder.text("openHref"), \.open),
    ]
    ratios = [
      (builder.record("completion", ratio.shape), \.completion),
      (builder.record("onTime", ratio.shape), \.onTime),
      (builder.record("satisfied", ratio.shape), \.satisfied),
      (builder.record("strict", ratio.shape), \.strictlySatisfied),
      (builder.record("resolved", ratio.shape), \.resolved),
    ]
    shape = builder.build()
  }

  func fill(
    _ record: inout Record, _ tally: Tally, time: Durations?, leading addresses: FigureLinks,
    wording: DurationWording, cutOff moment: String
  ) {
    for (slot, href) in links { record.set(slot, addresses[keyPath: href]) }
    record.set(volume, String(tally.volume))
    record.set(carriedOver, String(tally.carriedOver))
    record.set(open, String(tally.open))
    record.set(openOverdue, String(tally.openOverdue))
    record.set(hasOverdue, tally.openOverdue > 0)
    record.set(excluded, tally.excludedCount > 0 ? String(tally.excludedCount) : "")
    record.set(hasExtensions, tally.extensions + tally.pauses > 0)
    record.set(extensions, String(tally.extensions))
    record.set(pauses, String(tally.pauses))
    record.set(hasTime, time != nil)
    record.set(median, time?.median.map(wording.text) ?? "")
    record.set(ninetieth, time?.ninetiethPercentile.map(wording.text) ?? "")
    record.set(cutOff, moment)
    for (slot, value) in ratios { record.set(slot) { ratio.fill(&$0, tally[keyPath: value]) } }
  }
}
