import PortalContent

/// One page of the site other than the cases' own, or a few that belong together.
enum PageJob: Sendable {
  case home
  case index(NodeSort)
  case node(NodeSort, Int)
  case list(CaseList, page: Int)
  case board(month: Int)
  case yearBoard(Int)
  case month(Int)
  case months
  case overdue
  case faq
  case topics
  case contacts
  case services
  case withdrawn(Int)
  case boards
  case choosePlace(Int)
  case form(FormSpot)
  case retiredCode(Int)
  case track
  case search
  case article(Int)
  case notice(Int)
  case notices
  case briefs
  case briefArchive(BriefArchive)
  case brief(Int)
  case explanation
  case design
  case notFound
  case feed
  case nodeFeed(NodeSort, Int)
  case security
  case counts(CountsFile)
  case data
  case dataFile(DataFile)
  case caseData(CaseDataFormat)
  case robots

  /// The address of the page; nil for what search engines need not know, and where the worker finds the addresses.
  func address(_ context: SiteContext) -> String? {
    switch self {
    case .home: "/"
    case .node(let sort, let position): sort.nodes(context)[position].href
    case .list(let list, let page): list.page(page).href
    case .month(let month): MonthPage.href(context.figures.months[month])
    case .months: "/months/"
    case .overdue: OverduePage.href
    case .faq: FAQPage.href
    case .topics: TopicsPage.href
    case .data: DataPage.href
    case .contacts: ContactsPage.href
    case .services: ServicesPage.href
    case .boards: "/leaderboards/"
    case .choosePlace(let number): context.choices[number].href(context.catalogue.places)
    case .track: "/track/"
    case .search: "/search/"
    case .article(let position): "/\(context.portal.pages[position].slug)/"
    case .notice(let position): "/notices/\(context.portal.notices[position].slug).html"
    case .notices: "/notices/"
    case .briefs: BriefsPage.href
    case .briefArchive(let archive): archive.href
    case .brief(let position): BriefEdition.href(context.dueBriefs[position])
    case .explanation: "/figures/"
    // How many pages they have is known when they are made.
    case .index, .board, .yearBoard, .form, .retiredCode, .withdrawn, .design, .notFound, .feed, .nodeFeed, .security,
      .counts,
      .dataFile,
      .caseData, .robots:
      nil
    }
  }
}

/// Where a form stands: at a place, or at a code of that place.
struct FormSpot: Sendable {
  /// The position in content's list of places.
  let place: Int
  /// The position in the list of codes; nil for the form of the place itself.
  let code: Int?
}
