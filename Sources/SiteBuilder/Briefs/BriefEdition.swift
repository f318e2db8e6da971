import Casework
import PortalContent

/// One brief with its figures, tables and topics.
struct BriefEdition: Sendable {
  /// As many lines as a table of a page has.
  private static let mostLines = 10

  let brief: Brief
  let counts: BriefCounts
  let categories: BriefTable
  let units: BriefTable
  let places: BriefTable
  /// The units with cases open past their deadline at the end.
  let overdue: BriefTable

  /// The brief at a position among those that are due; nil before its cases are counted.
  init?(_ position: Int, _ context: SiteContext) {
    let brief = context.dueBriefs[position]
    guard let counts = context.figures.briefs[brief.slug] else { return nil }
    let least = context.portal.settings.minimumCell
    // A place alone, and whatever is counted within one category, is a cell that could show a person.
    let inCategory = brief.category == nil ? 0 : least
    let catalogue = context.catalogue
    self.brief = brief
    self.counts = counts
    categories = BriefTable(counts.categories, catalogue.categories, most: Self.mostLines, least: inCategory)
    units = BriefTable(counts.units, catalogue.units, most: Self.mostLines, least: inCategory)
    places = BriefTable(counts.places, catalogue.places, most: Self.mostLines, least: least)
    overdue = BriefTable(overdue: brief.category == nil ? counts.units : [:], catalogue.units, most: Self.mostLines)
  }

  var href: String { Self.href(brief) }
  static func href(_ brief: Brief) -> String { "/briefs/\(brief.slug)/" }

  /// What people reported more in these days than before, in titles published by then.
  func topics(_ context: SiteContext) throws -> HotTopics {
    let cutOff = counts.span.cutOff
    return try HotTopics(context, upTo: brief.date, spans: [max(counts.span.days, Self.leastTopicDays)]) { line in
      guard line.publishedAt < cutOff else { return false }
      guard let category = counts.category else { return true }
      return line.category.map { Catalogue.line($0, in: context.catalogue.categories).contains(category) } ?? false
    }
  }

  /// Topics of a day would be chance.
  private static let leastTopicDays = 7
}
