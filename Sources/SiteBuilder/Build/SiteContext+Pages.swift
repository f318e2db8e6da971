import Casework
import PortalContent

extension SiteContext {
  /// The positions of the published cases that were answered last, newest first.
  func newestAnswered(_ count: Int) -> [Int] {
    let lines = published.lines
    let answered = lines.indices.filter { lines[$0].answeredAt != nil }
    return answered.sorted { Self.isNewer(lines[$0], lines[$1]) }.prefix(count).map(\.self)
  }

  /// The same among the cases of a node, given oldest first. What was answered last was reported lately: no more than the latest
  /// reports are looked at.
  func newestAnswered(_ count: Int, among positions: [Int]) -> [Int] {
    let lines = published.lines
    let answered = positions.suffix(10 * count).filter { lines[$0].answeredAt != nil }
    return Array(answered.sorted { Self.isNewer(lines[$0], lines[$1]) }.prefix(count))
  }

  /// By the time of the answer, then by number.
  private static func isNewer(_ line: CaseLine, _ other: CaseLine) -> Bool {
    let (moment, otherMoment) = (line.answeredAt ?? line.receivedAt, other.answeredAt ?? other.receivedAt)
    return moment == otherMoment ? line.number > other.number : moment > otherMoment
  }

  /// The address of a month's list of cases; nil where nothing of it is published.
  func monthHref(_ month: CivilMonth) -> String? {
    publishedBy.months.contains { $0.month == month } ? "/cases/\(month)/" : nil
  }

  /// The years with cases.
  var years: [Int] { figures.portal.years.years.map(\.year) }

  /// The leaderboard of a month, by its position among the months with cases.
  func board(month position: Int) -> Board {
    Board(
      .month(figures.months[position]), units: catalogue.units,
      tallies: figures.units.map { $0.trend.months[position].tally },
      former: position > 0 ? figures.units.map { $0.trend.months[position - 1].tally } : nil,
      minimum: portal.settings.minimumRanked)
  }

  /// The leaderboard of a year, by its position among the years with cases.
  func board(year position: Int) -> Board {
    Board(
      .year(years[position]), units: catalogue.units,
      tallies: figures.units.map { $0.years.years[position].tally },
      former: position > 0 ? figures.units.map { $0.years.years[position - 1].tally } : nil,
      minimum: portal.settings.minimumRanked)
  }
}
