import Pages
import PortalContent
import Templates

/// `briefs.mustache`: the newest briefs of each kind with the years of their archive, or one page of the archive.
struct BriefsPage: Sendable {
  static let template = "briefs"
  static let href = "/briefs/"
  /// How many of each kind the first page lists.
  private static let newest = 6

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let kinds: ListSlot
  private let kind: TextSlot
  private let isArchive: FlagSlot
  private let rows: BriefRowSlots
  private let archives: ListSlot
  private let name: TextSlot
  private let href: TextSlot

  init() {
    var link = ShapeBuilder("archive link")
    name = link.text("name")
    href = link.text("href")
    var block = ShapeBuilder("briefs of a kind")
    kind = block.text("kindName")
    isArchive = block.flag("isArchive")
    rows = BriefRowSlots(&block)
    archives = block.list("archives", link.build())
    var builder = ShapeBuilder("briefs page")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    kinds = builder.list("kinds", block.build())
    shape = builder.build()
  }

  /// Fills the first page.
  func fill(_ record: inout Record, _ context: SiteContext) throws {
    let title = try context.say("briefs.title")
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(title: title, description: try context.say("briefs.description"), path: Self.href))
    for kind in Brief.Kind.allCases {
      let all = context.dueBriefs.filter { $0.kind == kind }
      guard !all.isEmpty else { continue }
      try append(kind, all.prefix(Self.newest), isArchive: false, to: &record, context)
    }
  }

  /// Fills a page of the archive.
  func fill(_ record: inout Record, _ archive: BriefArchive, _ context: SiteContext) throws {
    let kind = try context.say("brief.\(archive.kind.rawValue)")
    let title = try context.say("briefs.of-year", ("kind", kind), ("year", String(archive.year)))
    chrome.fill(
      &record, site: context.facts, head: PageHead(title: title, description: title, path: archive.href))
    crumbs.fill(&record, [Link(name: try context.say("briefs.title"), href: Self.href)])
    try append(archive.kind, context.briefs(of: archive)[...], isArchive: true, to: &record, context)
  }

  private func append(
    _ brief: Brief.Kind, _ briefs: ArraySlice<Brief>, isArchive inArchive: Bool, to record: inout Record,
    _ context: SiteContext
  ) throws {
    let title = try context.say("brief.\(brief.rawValue)")
    try record.append(kinds) { block in
      block.set(kind, title)
      block.set(isArchive, inArchive)
      try rows.fill(&block, briefs, context)
      for archive in context.briefArchives where archive.kind == brief {
        block.append(archives) { row in
          row.set(name, String(archive.year))
          row.set(href, archive.href)
        }
      }
    }
  }
}
