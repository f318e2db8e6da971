import Casework
import PortalContent
import Templates

/// Puts what a brief counts into words, from the same wording as its page.
struct BriefWords {
  private let edition: BriefEdition
  private let context: SiteContext
  /// The moment up to which is counted, as printed.
  let cutOff: String

  init(_ edition: BriefEdition, _ context: SiteContext) {
    self.edition = edition
    self.context = context
    cutOff = context.portal.settings.offset.dayAndMinute(edition.counts.span.cutOff)
  }

  func days() throws -> String {
    let brief = edition.brief
    let key = brief.from == brief.date ? "brief.one-day" : "brief.days"
    let days = try context.say(key, ("from", brief.from.description), ("date", brief.date.description))
    guard let category = edition.counts.category else { return days }
    return try days + context.say("brief.about", ("about", context.catalogue.categories[category].name))
  }

  func figures() throws -> [BriefText.Figure] {
    let tally = edition.counts.tally
    let rates: [(String, Ratio)] = [
      ("figure.completion", tally.completion), ("figure.on-time", tally.onTime), ("figure.satisfied", tally.satisfied),
      ("figure.strict", tally.strictlySatisfied), ("figure.resolved", tally.resolved),
    ]
    let carried = try context.say("figure.carried") + " \(tally.carriedOver)"
    let late = try context.say("figure.overdue-open") + " \(tally.openOverdue)"
    return try [figure("figure.volume", String(tally.volume), carried)]
      + rates.map { key, ratio in
        try figure(
          key, ratio.percentText.map { $0 + "%" } ?? "—",
          ratio.denominator > 0
            ? "\(ratio.numerator) / \(ratio.denominator)" : context.say("figure.nothing-due"))
      } + [figure("figure.open-then", String(tally.open), late)]
  }

  private func figure(_ key: String, _ value: String, _ note: String) throws -> BriefText.Figure {
    BriefText.Figure(name: try context.say(key), value: value, note: note)
  }

  func chart() throws -> BriefText.Chart {
    let counts = edition.counts
    let span = counts.span
    let top = counts.received.indices.max { counts.received[$0] < counts.received[$1] } ?? 0
    let spans = span.daysPerBar > 1 ? try context.say("brief.chart-spans", ("daysPerBar", String(span.daysPerBar))) : ""
    let every = span.barCount > 10 ? 5 : 1
    return BriefText.Chart(
      title: try context.say(
        "brief.chart", ("peakDay", span.day(ofBar: top).description), ("peak", String(counts.received[top]))) + spans,
      received: try context.say("trend.received"), answered: try context.say("trend.answered"),
      bars: (0..<span.barCount).map { bar in
        let day = span.day(ofBar: bar).components
        return BriefText.Bar(
          label: bar.isMultiple(of: every) ? "\(day.month)-\(day.day)" : "", received: counts.received[bar],
          answered: counts.answered[bar])
      })
  }

  func topics(most: Int) throws -> [TextBlock] {
    let hot = try edition.topics(context)
    guard !hot.topics.isEmpty else { return [TextBlock(mark: "", text: try context.say("brief.no-topics"))] }
    return try hot.topics.prefix(most).enumerated().map { number, topic in
      TextBlock(mark: "\(number + 1).", text: try sentence(topic, days: String(hot.days)))
    }
  }

  private func sentence(_ topic: HotTopic, days: String) throws -> String {
    let least = context.portal.settings.minimumCell
    let place =
      try topic.place.map { context.catalogue.places[$0].name } ?? context.say("topics.everywhere")
    let now =
      try context.say("topics.what", ("phrase", topic.phrase))
      + context.say("topics.people", ("days", days), ("people", String(topic.people)))
    if topic.before == 0 { return try place + now + context.say("topics.people-new", ("days", days)) }
    // A few people of before are no more told than a few of now.
    let before =
      topic.before >= least
      ? try context.say("topics.people-before", ("days", days), ("before", String(topic.before)))
      : try context.say("topics.people-few", ("days", days), ("minimum", String(least)))
    return place + now + before
  }

  func tables() throws -> [BriefText.Table] {
    let counts = edition.counts
    let columns = try [
      "table.name", "trend.received", "trend.answered", "figure.on-time", "brief.overdue", "figure.satisfied",
    ].map { try context.say($0) }
    let former = [
      Self.row(try context.say("brief.now"), counts.tally), Self.row(try context.say("brief.former"), counts.former),
    ]
    let lists: [(String, BriefTable)] = [
      ("month.by-category", edition.categories), ("brief.units", edition.units),
      ("brief.overdue-units", edition.overdue),
      ("brief.places", edition.places),
    ]
    let few = try context.say("brief.few", ("minimum", String(context.portal.settings.minimumCell)))
    return try [
      BriefText.Table(title: context.say("brief.comparison"), columns: columns, rows: former, note: "")
    ]
      + lists.filter { !$0.1.lines.isEmpty || $0.1.leavesFewOut }.map { key, table in
        BriefText.Table(
          title: try context.say(key), columns: columns, rows: table.lines.map { Self.row($0.node.name, $0.tally) },
          note: table.leavesFewOut ? few : "")
      }
  }

  private static func row(_ name: String, _ tally: Tally) -> [String] {
    [
      name, String(tally.volume), String(tally.answered), cell(tally.onTime), String(tally.openOverdue),
      cell(tally.satisfied),
    ]
  }

  private static func cell(_ ratio: Ratio) -> String {
    ratio.percentText.map { "\($0)% \(ratio.numerator)/\(ratio.denominator)" } ?? "—"
  }
}
