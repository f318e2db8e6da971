import Casework
import PortalContent

extension SiteContext {
  /// Every page of the site other than the cases' own.
  func pageJobs() throws -> [PageJob] {
    // The longest first, so that workers end together.
    var jobs = CaseDataFormat.allCases.map { PageJob.caseData($0) } + DataFile.allCases.map { .dataFile($0) }
    jobs += [
      .data,
      .home, .boards, .months, .overdue, .faq, .topics, .contacts, .services, .track, .search, .notices,
      .briefs,
      .explanation,
      .design, .notFound, .feed,
      .counts(.portal),
      .robots,
    ]
    jobs += choices.indices.map { .choosePlace($0) }
    for sort in NodeSort.allCases {
      jobs.append(.index(sort))
      jobs += sort.nodes(self).indices.flatMap { [.node(sort, $0), .counts(.node(sort, $0)), .nodeFeed(sort, $0)] }
    }
    for list in try caseLists() { jobs += (1...list.pageCount).map { .list(list, page: $0) } }
    jobs += figures.months.indices.flatMap { [.board(month: $0), .month($0)] }
    jobs += years.indices.map { .yearBoard($0) }
    if !portal.settings.securityContact.isEmpty { jobs.append(.security) }
    jobs += withdrawn.indices.map { .withdrawn($0) }
    jobs += formJobs()
    jobs += portal.pages.indices.map { .article($0) }
    jobs += portal.notices.indices.map { .notice($0) }
    jobs += briefArchives.map { .briefArchive($0) } + dueBriefs.indices.map { .brief($0) }
    return jobs
  }

  private func formJobs() -> [PageJob] {
    var positions: [String: Int] = [:]
    for (position, place) in portal.places.enumerated() { positions[place.code] = position }
    let open = portal.places.indices.filter { !portal.places[$0].isRetired }
    var jobs = open.map { PageJob.form(FormSpot(place: $0, code: nil)) }
    for (number, code) in codes.enumerated() {
      if case .active = code.status, let place = positions[code.place], !portal.places[place].isRetired {
        jobs.append(.form(FormSpot(place: place, code: number)))
      } else {
        jobs.append(.retiredCode(number))
      }
    }
    return jobs
  }

  private func caseLists() throws -> [CaseList] {
    let all = Link(name: try say("cases.title"), href: "/cases/")
    var lists = [
      CaseList(
        title: all.name, description: try say("cases.description"), crumbs: [], frontHref: all.href,
        pagePrefix: "", positions: Array(published.lines.indices),
        perPage: portal.settings.casesPerListPage, leadsToMonths: true)
    ]
    for month in publishedBy.months {
      let name = try say("cases.month-title", ("month", month.month.description))
      lists.append(list(name, [all], "/cases/\(month.month)/", "/cases/\(month.month)/page-", month.positions))
    }
    for sort in NodeSort.allCases {
      for (position, node) in sort.nodes(self).enumerated() {
        let positions = sort.published(self)[position]
        guard CaseList.href(of: node, positions, self) == node.href + "cases.html" else { continue }
        let crumbs = try sort.crumbs(to: position, self) + [Link(name: node.name, href: node.href)]
        let title = try say("cases.of-title", ("name", node.name))
        lists.append(list(title, crumbs, node.href + "cases.html", node.href + "cases-", positions))
      }
    }
    return lists
  }

  private func list(
    _ title: String, _ crumbs: [Link], _ front: String, _ prefix: String, _ positions: [Int]
  ) -> CaseList {
    CaseList(
      title: title, description: title, crumbs: crumbs, frontHref: front, pagePrefix: prefix, positions: positions,
      perPage: portal.settings.casesPerListPage, leadsToMonths: false)
  }
}
