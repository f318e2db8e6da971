import Casework
import Pages
import Templates
import PortalContent

/// `home.mustache`: the totals, the trend, the newest answers and the places.
struct HomePage: Sendable {
  static let template = "home"
  /// How many of the newest cases are listed.
  private static let newest = 6
  private static let notices = 3
  /// How many places the table has at most; all are on their own page.
  private static let places = 40
  private static let hotTopics = 5
  private static let briefs = 3

  let shape: Shape
  private let chrome: Chrome
  private let structured: HTMLSlot
  private let figures: RecordSlot
  private let figureSlots = FigureSlots()
  private let trend: RecordSlot
  private let trendSlots = TrendSlots()
  private let cases: CaseRowSlots
  private let hasCases: FlagSlot
  private let rows: ListSlot
  private let row = TableSlots()
  private let map: RecordSlot
  private let mapSlots = MapSlots()
  private let topics: TopicSlots
  private let hotTopics: HotTopicSlots
  private let hasHotTopics: FlagSlot
  private let notices: NoticeSlots
  private let briefs: BriefRowSlots
  private let hasBriefs: FlagSlot
  private let steps: TextListSlot
  private let cutOff: TextSlot

  init() {
    var builder = ShapeBuilder("home page")
    chrome = Chrome(&builder)
    structured = builder.html("structured")
    figures = builder.record("figures", figureSlots.shape)
    trend = builder.record("trend", trendSlots.shape)
    cases = CaseRowSlots(&builder)
    hasCases = builder.flag("hasCases")
    rows = builder.list("rows", row.shape)
    map = builder.record("map", mapSlots.shape)
    topics = TopicSlots(&builder)
    hotTopics = HotTopicSlots(&builder, withCases: false)
    hasHotTopics = builder.flag("hasHotTopics")
    notices = NoticeSlots(&builder)
    briefs = BriefRowSlots(&builder)
    hasBriefs = builder.flag("hasBriefs")
    steps = builder.texts("steps")
    cutOff = builder.text("cutOff")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    let description = try context.say("home.description", ("name", context.facts.name))
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(title: context.facts.name, description: description, path: "/", section: .home))
    record.set(structured, utf8: StructuredData(office: context.facts).json)
    fillFigures(&record, context)
    cases.fill(&record, context.newestAnswered(Self.newest), context)
    record.set(hasCases, !context.published.lines.isEmpty)
    let nodes = context.catalogue.places
    for position in NodeListing.upper(Array(nodes.indices), of: nodes, most: Self.places) {
      let place = nodes[position]
      record.append(rows) {
        row.fill(&$0, place, context.figures.places[position].tally, isIndented: place.depth > 0)
      }
    }
    mapSlots.set(map, in: &record, below: nil, context)
    topics.fill(&record, context)
    hotTopics.fill(&record, most: Self.hotTopics, context)
    record.set(hasHotTopics, !context.topics.topics.isEmpty)
    notices.fill(&record, context.portal.notices.prefix(Self.notices))
    try briefs.fill(&record, context.dueBriefs.prefix(Self.briefs), context)
    record.set(hasBriefs, !context.dueBriefs.isEmpty)
    for step in context.portal.settings.steps { record.append(steps, step) }
    record.set(cutOff, context.cutOffText)
  }

  private func fillFigures(_ record: inout Record, _ context: SiteContext) {
    let portal = context.figures.portal
    let board = context.figures.months.last.map { Board.Span.month($0).href } ?? ""
    let links = FigureLinks(
      volume: "/months/", completion: "/cases/", onTime: board, satisfied: "/units/", time: "/categories/",
      open: OverduePage.href)
    record.set(figures) {
      figureSlots.fill(
        &$0, portal.tally, time: portal.timeUsed, leading: links, wording: context.durations,
        cutOff: context.cutOffText)
    }
    trendSlots.set(trend, in: &record, portal.trend, csv: CountsFile.portal.href(context)) { MonthPage.href($0) }
  }
}
