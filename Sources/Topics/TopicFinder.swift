/// Finds what people report now more than before.
///
/// The same reports give the same topics, whatever the machine. Only published titles are read, and no topic has fewer people than the
/// minimum: neither in itself, nor in what it has beyond a topic of a narrower place.
public struct TopicFinder: Sendable {
  private let rules: TopicRules

  /// A finder.
  public init(_ rules: TopicRules) {
    self.rules = rules
  }

  /// The topics up to a day.
  ///
  /// - Parameters:
  ///   - reports: published reports.
  ///   - today: the last day that counts.
  /// - Returns: topics of the shortest span of days that has enough of them, or of the longest.
  public func topics(_ reports: [TopicReport], upTo today: Int) -> TopicList {
    var found = TopicList(days: rules.spans.first ?? 0, topics: [])
    let names = NameSet(rules.names)
    var runs = TitleRuns(reports, without: names)
    for days in rules.spans {
      let from = today - 2 * days + 1
      let chosen = reports.indices.filter { reports[$0].day >= from && reports[$0].day <= today }
        .sorted { (reports[$0].day, $0) < (reports[$1].day, $1) }
      let list = TopicList(days: days, topics: topics(reports, chosen, now: today - days + 1, &runs))
      if list.topics.count > found.topics.count || found.topics.isEmpty { found = list }
      if found.topics.count >= rules.enough { break }
    }
    return found
  }

  private func topics(_ reports: [TopicReport], _ chosen: [Int], now: Int, _ known: inout TitleRuns) -> [Topic] {
    let ours = chosen.map { reports[$0] }
    let runs = chosen.map { known[$0] }
    let recent = ours.firstIndex { $0.day >= now } ?? ours.count
    let phrases = Phrases(runs, from: recent, in: rules.minimum, rules)
    guard !phrases.all.isEmpty else { return [] }
    var cells = TopicCells(ours, People(runs), minimum: rules.minimum)
    let topics = cells.topics(of: phrases.all, among: recent..<ours.count).map { cell in
      Topic(
        place: cell.place, category: cell.category, phrase: TitleRun.text(cell.characters), people: cell.people,
        before: cells.countBefore(cell), reports: cell.reports.reversed().map { chosen[$0] })
    }
    return Array(topics.filter { $0.growth >= Self.leastGrowth }.sorted(by: Self.isHotter).prefix(rules.most))
  }

  /// By growth, then by people.
  private static func isHotter(_ one: Topic, _ other: Topic) -> Bool {
    let (a, b) = (one.growth, other.growth)
    if a != b { return a > b }
    if one.people != other.people { return one.people > other.people }
    return (one.phrase, one.place ?? -1, one.category ?? -1) < (other.phrase, other.place ?? -1, other.category ?? -1)
  }

  /// What hardly grew is no news: one and a half standard deviations of the difference of two counts.
  private static let leastGrowth = 1.5
}

extension Topic {
  /// How far the growth is from chance: the difference of the two counts against its standard deviation.
  fileprivate var growth: Double { Double(people - before) / Double(people + before + 1).squareRoot() }
}
