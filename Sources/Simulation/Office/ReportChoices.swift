import Casework
import PortalContent

/// What is reported, where, and by which way.
struct ReportChoices: Sendable {
  let channels: WeightedChoice<Channel>
  private let everywhere: WeightedChoice<Int>
  private let narrow: WeightedChoice<Int>
  /// Twelve choices of texts, from January on, for each channel that has texts of its own.
  private var textsOfChannel: [Channel: [WeightedChoice<Int>]] = [:]
  /// Twelve choices for all other channels.
  private let texts: [WeightedChoice<Int>]

  /// Some places report more than others and some things happen more often: how often is chance, once for a history.
  init(_ scenario: Scenario, _ spots: [ReportSpot], _ chance: inout SeededGenerator) {
    channels = WeightedChoice(scenario.channels.map { ($0.value, $0.weight) })
    let busy = spots.map { _ in chance.number(in: 2...12) }
    everywhere = WeightedChoice(spots.indices.map { ($0, spots[$0].isNarrow ? (busy[$0] + 3) / 4 : busy[$0]) })
    narrow = WeightedChoice(spots.indices.filter { spots[$0].isNarrow }.map { ($0, busy[$0]) })
    let frequency = scenario.texts.map { _ in chance.number(in: 2...8) }
    texts = (1...12).map { Self.texts(of: $0, for: nil, scenario, frequency) }
    for channel in Set(scenario.texts.compactMap(\.channel)) {
      textsOfChannel[channel] = (1...12).map { Self.texts(of: $0, for: channel, scenario, frequency) }
    }
  }

  /// A spot for a report that comes in this way, as an index.
  func spot(for channel: Channel, _ chance: inout SeededGenerator) -> Int {
    if channel == .gridWorker, let spot = narrow.draw(&chance) { return spot }
    return everywhere.draw(&chance) ?? 0
  }

  /// A text that may come in a month (1–12) by this way, as an index.
  func text(in month: Int, by channel: Channel, _ chance: inout SeededGenerator) -> Int {
    (textsOfChannel[channel] ?? texts)[month - 1].draw(&chance) ?? 0
  }

  /// The texts of a month; together, those of one kind are as frequent as the kind.
  private static func texts(
    of month: Int, for channel: Channel?, _ scenario: Scenario, _ frequency: [Int]
  ) -> WeightedChoice<Int> {
    let ofChannel = scenario.texts.indices.filter { scenario.texts[$0].channel == channel }
    let inSeason = ofChannel.filter {
      scenario.texts[$0].months.isEmpty || scenario.texts[$0].months.contains(month)
    }
    let candidates = inSeason.isEmpty ? ofChannel : inSeason
    var totals: [Kind: Int] = [:]
    for text in candidates { totals[scenario.texts[text].kind, default: 0] += frequency[text] }
    let weights = Dictionary(
      scenario.kinds.map { ($0.value, $0.weight) }, uniquingKeysWith: { first, _ in first })
    return WeightedChoice(
      candidates.map { text in
        let kind = scenario.texts[text].kind
        return (text, (weights[kind] ?? 0) * 100_000 * frequency[text] / max(1, totals[kind] ?? 1))
      })
  }
}
