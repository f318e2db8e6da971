import Casework
import Pages
import PortalContent
import SiteOutput
import Templates

/// Makes the pages other than the cases' own, with each template compiled once.
struct PageWorker {
  private let context: SiteContext
  /// The addresses of the pages made that search engines may know.
  private(set) var addresses: [String] = []
  private var home: PageRenderer<HomePage>
  private var node: PageRenderer<NodePage>
  private var index: PageRenderer<IndexPage>
  private var list: PageRenderer<CaseListPage>
  private var board: PageRenderer<BoardPage>
  private var appraisal: PageRenderer<AppraisalPage>
  private var months: PageRenderer<MonthsPage>
  private var month: PageRenderer<MonthPage>
  private var monthList: PageRenderer<MonthListPage>
  private var overdue: PageRenderer<OverduePage>
  private var faq: PageRenderer<FAQPage>
  private var topics: PageRenderer<TopicsPage>
  private var data: PageRenderer<DataPage>
  private var contacts: PageRenderer<ContactsPage>
  private var services: PageRenderer<ServicesPage>
  private var withdrawn: PageRenderer<WithdrawnPage>
  private var choose: PageRenderer<ChoosePlacePage>
  private var article: PageRenderer<ArticlePage>
  private var notices: PageRenderer<NoticesPage>
  private var brief: PageRenderer<BriefPage>
  private var briefs: PageRenderer<BriefsPage>
  private var explanation: PageRenderer<ExplanationPage>
  private var design: PageRenderer<PlainPage>
  private var notFound: PageRenderer<PlainPage>
  private var form: PageRenderer<ReportFormPage>
  private var retired: PageRenderer<RetiredCodePage>
  private var track: PageRenderer<TrackForm>
  private var search: PageRenderer<PlainPage>
  private var feed: PageRenderer<Feed>
  private var robots: PageRenderer<Robots>
  private var security: PageRenderer<SecurityFile>
  private let forms: ReportForms

  init(_ context: SiteContext) throws {
    self.context = context
    let templates = context.templates
    home = try PageRenderer(templates)
    node = try PageRenderer(templates)
    index = try PageRenderer(templates)
    list = try PageRenderer(templates)
    board = try PageRenderer(templates)
    appraisal = try PageRenderer(templates)
    months = try PageRenderer(templates)
    month = try PageRenderer(templates)
    monthList = try PageRenderer(templates)
    overdue = try PageRenderer(templates)
    faq = try PageRenderer(templates)
    topics = try PageRenderer(templates)
    data = try PageRenderer(templates)
    contacts = try PageRenderer(templates)
    services = try PageRenderer(templates)
    withdrawn = try PageRenderer(templates)
    choose = try PageRenderer(templates)
    article = try PageRenderer(templates)
    notices = try PageRenderer(templates)
    brief = try PageRenderer(templates)
    briefs = try PageRenderer(templates)
    let plain = PlainPage()
    explanation = try PageRenderer(templates)
    design = try PageRenderer(plain, plain.shape, template: "design", templates)
    notFound = try PageRenderer(plain, plain.shape, template: "not-found", templates)
    search = try PageRenderer(plain, plain.shape, template: "search-start", templates)
    let (formPage, retiredPage, trackPage) = (ReportFormPage(), RetiredCodePage(), TrackForm())
    form = try PageRenderer(formPage, formPage.shape, template: ReportFormPage.template, templates)
    retired = try PageRenderer(retiredPage, retiredPage.shape, template: RetiredCodePage.template, templates)
    track = try PageRenderer(trackPage, trackPage.shape, template: TrackForm.template, templates)
    feed = try PageRenderer(templates)
    robots = try PageRenderer(templates)
    security = try PageRenderer(templates)
    forms = try ReportForms(context)
  }

  mutating func write(_ job: PageJob, to sink: inout SiteSink) throws {
    if let address = job.address(context) { addresses.append(address) }
    let context = context
    switch job {
    case .home:
      try home.write("/", origin: "home.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .index(let sort):
      try writeListing(NodeListing(all: sort, sort.nodes(context)), to: &sink)
    case .node(let sort, let position):
      let href = sort.nodes(context)[position].href
      try node.write(href, origin: "content/\(sort.name).csv", to: &sink) {
        try $0.fill(&$1, position, of: sort, context)
      }
      guard sort.parts(of: position, context.catalogue).count > NodePage.parts else { return }
      try writeListing(NodeListing(partsOf: position, sort, context.catalogue), to: &sink)
    case .list(let cases, let number):
      let page = cases.page(number)
      try list.write(page.href, origin: "case-list.mustache", to: &sink) {
        try $0.fill(&$1, cases, page: page, context)
      }
    case .board, .yearBoard, .boards, .month, .months, .overdue:
      try writeSpan(job, to: &sink)
    case .faq:
      try faq.write(FAQPage.href, origin: "faq.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .topics:
      try topics.write(TopicsPage.href, origin: "topics-page.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .contacts:
      try contacts.write(ContactsPage.href, origin: "content/contacts.csv", to: &sink) { try $0.fill(&$1, context) }
    case .services:
      try services.write(ServicesPage.href, origin: "content/services.csv", to: &sink) { try $0.fill(&$1, context) }
    case .withdrawn(let position):
      let gone = context.withdrawn[position]
      try withdrawn.write(WithdrawnPage.href(gone, context), origin: "withdrawn.mustache", to: &sink) {
        try $0.fill(&$1, gone, context)
      }
    case .article, .notice, .notices, .explanation, .design, .search, .notFound:
      try writeArticle(job, to: &sink)
    case .briefs, .briefArchive, .brief:
      try writeBrief(job, to: &sink)
    case .choosePlace, .form, .retiredCode, .track:
      try writeForm(job, to: &sink)
    case .feed:
      try feed.write(Feed.href, origin: "feed.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .nodeFeed(let sort, let position):
      let href = Feed.href(sort, sort.nodes(context)[position])
      try feed.write(href, origin: "feed.mustache", to: &sink) { try $0.fill(&$1, sort, position, context) }
    case .security:
      try security.write(SecurityFile.href, origin: "security.mustache", to: &sink) { $0.fill(&$1, context) }
    case .data:
      try data.write(DataPage.href, origin: "data.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .dataFile(let file):
      try sink.put(SitePath.file(of: file.href), try file.bytes(context), origin: "data")
    case .caseData(let format):
      try CaseData(context).write(format, to: &sink)
    case .counts(let file):
      try sink.put(SitePath.file(of: file.href(context)), file.bytes(context), origin: "counts")
    case .robots:
      try robots.write("/robots.txt", origin: "robots.mustache", to: &sink) { $0.fill(&$1, context) }
    }
  }

  /// All pages of a table of places, units or categories.
  private mutating func writeListing(_ listing: NodeListing, to sink: inout SiteSink) throws {
    let context = context
    let first = listing.first(listing.sort.nodes(context))
    for sheet in listing.sheets {
      let href = sheet.href(below: first)
      addresses.append(href)
      try index.write(href, origin: "index.mustache", to: &sink) { try $0.fill(&$1, listing, on: sheet, context) }
    }
  }

  private mutating func writeSpan(_ job: PageJob, to sink: inout SiteSink) throws {
    let context = context
    switch job {
    case .board(let month):
      let spans = context.figures.months.map { Board.Span.month($0) }
      try writeBoard(context.board(month: month), neighbours: spans.neighbours(of: month), to: &sink)
    case .yearBoard(let year):
      let spans = context.years.map { Board.Span.year($0) }
      try writeBoard(context.board(year: year), neighbours: spans.neighbours(of: year), to: &sink)
    case .month(let position):
      try month.write(MonthPage.href(context.figures.months[position]), origin: "month.mustache", to: &sink) {
        try $0.fill(&$1, month: position, context)
      }
    case .months:
      try monthList.write("/months/", origin: "month-list.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .overdue:
      try overdue.write(OverduePage.href, origin: "overdue-page.mustache", to: &sink) { try $0.fill(&$1, context) }
    default:
      try months.write("/leaderboards/", origin: "months.mustache", to: &sink) { try $0.fill(&$1, context) }
    }
  }

  /// All pages of a board and of its appraisal.
  private mutating func writeBoard(
    _ table: Board, neighbours: (earlier: Board.Span?, later: Board.Span?), to sink: inout SiteSink
  ) throws {
    let context = context
    for sheet in table.sheets {
      let view = BoardView(board: table, sheet: sheet, earlier: neighbours.earlier, later: neighbours.later)
      let href = sheet.href(below: table.span.href)
      addresses.append(href)
      try board.write(href, origin: "leaderboard.mustache", to: &sink) { try $0.fill(&$1, view, context) }
      guard AppraisalPage.isShown(table, context) else { continue }
      let appraisalHref = sheet.href(below: table.span.appraisalHref)
      addresses.append(appraisalHref)
      try appraisal.write(appraisalHref, origin: "appraisal.mustache", to: &sink) { try $0.fill(&$1, view, context) }
    }
  }

  private mutating func writeArticle(_ job: PageJob, to sink: inout SiteSink) throws {
    let context = context
    switch job {
    case .article(let position):
      let page = context.portal.pages[position]
      let href = "/\(page.slug)/"
      try article.write(href, origin: "content/pages/\(page.slug).md", to: &sink) {
        $0.fill(&$1, title: page.title, path: href, date: nil, html: page.bodyHTML, context)
      }
    case .notice(let position):
      let notice = context.portal.notices[position]
      let href = "/notices/\(notice.slug).html"
      try article.write(href, origin: "content/notices/\(notice.slug).md", to: &sink) {
        $0.fill(&$1, title: notice.title, path: href, date: notice.date, html: notice.bodyHTML, context)
      }
    case .notices:
      try notices.write("/notices/", origin: "notices.mustache", to: &sink) { try $0.fill(&$1, context) }
    case .explanation:
      try explanation.write(ExplanationPage.href, origin: "figures-explained.mustache", to: &sink) {
        try $0.fill(&$1, context)
      }
    case .design:
      let title = try context.say("design.title")
      let head = PageHead(title: title, description: title, path: "/about/design/", isHidden: true)
      try design.write("/about/design/", origin: "design.mustache", to: &sink) { $0.fill(&$1, head, context) }
    case .search:
      let head = PageHead(
        title: try context.say("search.title"), description: try context.say("search.description"), path: "/search/")
      try search.write("/search/", origin: "search-start.mustache", to: &sink) { $0.fill(&$1, head, context) }
    default:
      let title = try context.say("not-found.title")
      let head = PageHead(title: title, description: title, path: nil, isHidden: true)
      try notFound.write("/404.html", origin: "not-found.mustache", to: &sink) { $0.fill(&$1, head, context) }
    }
  }

  private mutating func writeBrief(_ job: PageJob, to sink: inout SiteSink) throws {
    let context = context
    switch job {
    case .brief(let position):
      guard let edition = BriefEdition(position, context) else { return }
      try brief.write(edition.href, origin: "content/briefs/\(edition.brief.slug).md", to: &sink) {
        try $0.fill(&$1, edition, context)
      }
      for file in BriefFile.allCases {
        try sink.put(SitePath.file(of: file.href(edition)), file.bytes(edition), origin: "briefs")
      }
    case .briefArchive(let archive):
      try briefs.write(archive.href, origin: "briefs.mustache", to: &sink) { try $0.fill(&$1, archive, context) }
    default:
      try briefs.write(BriefsPage.href, origin: "briefs.mustache", to: &sink) { try $0.fill(&$1, context) }
    }
  }

  private mutating func writeForm(_ job: PageJob, to sink: inout SiteSink) throws {
    let context = context
    switch job {
    case .choosePlace(let number):
      let choice = context.choices[number]
      try choose.write(choice.href(context.catalogue.places), origin: "choose-place.mustache", to: &sink) {
        try $0.fill(&$1, choice, context)
      }
    case .form(let spot):
      let (href, entry) = forms.form(at: spot, context)
      let head = try forms.head(entry, href: href, context)
      try form.write(href, origin: "report-form.mustache", to: &sink) {
        $0.fill(&$1, site: context.facts, head: head, form: entry)
      }
    case .retiredCode(let number):
      let (href, moved, choose) = forms.retired(number, context)
      let title = try context.say("code.retired")
      let head = PageHead(title: title, description: title, path: href, isHidden: true)
      try retired.write(href, origin: "retired-code.mustache", to: &sink) {
        $0.fill(&$1, site: context.facts, head: head, moved: moved, choose: choose)
      }
    default:
      let head = PageHead(
        title: try context.say("track.title"), description: try context.say("track.description"), path: "/track/",
        section: .track)
      try track.write("/track/", origin: "track.mustache", to: &sink) { $0.fill(&$1, site: context.facts, head: head) }
    }
  }
}
