import Casework
import PortalContent
import Templates
import Topics

/// What people report now more than before, found in the published titles (docs/topics.md).
struct HotTopics: Sendable {
  /// As many topics as a page can hold with their cases.
  static let most = 20
  /// How many days were looked at.
  private(set) var days = 0
  private(set) var topics: [HotTopic] = []

  /// None yet.
  init() {}

  /// Finds them. The days end with the newest published report, so that an archive, too, has its last ones.
  ///
  /// - Throws: ``TemplateError`` where the wording lacks a list of words.
  init(_ context: SiteContext) throws(TemplateError) {
    guard let newest = context.published.lines.last else {
      self.init()
      return
    }
    let day = context.portal.settings.offset.date(newest.receivedAt)
    try self.init(context, upTo: day, spans: nil) { _ in true }
  }

  /// Finds those of a number of days up to a day, among the published cases that are meant.
  ///
  /// - Throws: ``TemplateError`` where the wording lacks a list of words.
  init(
    _ context: SiteContext, upTo day: CivilDate, spans: [Int]?, where isMeant: (CaseLine) -> Bool
  ) throws(TemplateError) {
    let offset = context.portal.settings.offset
    let lines = context.published.lines
    var rules = try Self.rules(context)
    if let spans { rules.spans = spans }
    let today = Int(day.daysSince1970)
    let window = today - 2 * (rules.spans.last ?? 0) + 1...today
    let positions = lines.indices.filter { position in
      window.contains(Int(offset.date(lines[position].receivedAt).daysSince1970)) && isMeant(lines[position])
    }
    let list = TopicFinder(rules).topics(Self.reports(positions, context), upTo: today)
    days = list.days
    topics = list.topics.map { topic in
      HotTopic(
        place: topic.place, category: topic.category, phrase: topic.phrase, people: topic.people, before: topic.before,
        cases: topic.reports.prefix(HotTopic.mostCases).map { positions[$0] })
    }
  }

  /// What the topic at a position is called within `/topics/` and in the file of topics.
  static func anchor(_ position: Int) -> String { "t\(position + 1)" }

  private static func reports(_ positions: [Int], _ context: SiteContext) -> [TopicReport] {
    let (places, categories) = (context.catalogue.places, context.catalogue.categories)
    let tops = places.count { $0.parent == nil }
    let offset = context.portal.settings.offset
    var reports: [TopicReport] = []
    context.published.forEach(positions) { line, text in
      let line = line.pointee
      // A single top is the whole portal.
      let own = (line.place.map { Catalogue.line($0, in: places) } ?? []).filter {
        tops > 1 || places[$0].parent != nil
      }
      reports.append(
        TopicReport(
          day: Int(offset.date(line.receivedAt).daysSince1970), places: own,
          category: line.category.map { Catalogue.top($0, in: categories) },
          title: String(decoding: text.title, as: UTF8.self)))
    }
    return reports
  }

  private static func rules(_ context: SiteContext) throws(TemplateError) -> TopicRules {
    func words(_ key: String) throws(TemplateError) -> [String] {
      try context.say(key).split(separator: " ").map(String.init)
    }
    let endings = try words("topics.place-endings")
    let names = context.portal.places.flatMap { [$0.name] + $0.formerNames }
    var rules = TopicRules(minimum: max(1, context.portal.settings.minimumCell))
    rules.names =
      names
      + names.flatMap { name in
        endings.filter { name.hasSuffix($0) && name.count >= $0.count + 2 }.map { String(name.dropLast($0.count)) }
      }
    rules.emptyWords = try words("topics.empty-words")
    rules.emptyEdges = try words("topics.empty-edges").joined()
    return rules
  }
}

/// One of them, in positions of the catalogue.
struct HotTopic: Sendable {
  let place: Int?
  let category: Int?
  let phrase: String
  let people: Int
  let before: Int
  /// The newest published cases, newest first.
  let cases: [Int]

  static let mostCases = 3
}
