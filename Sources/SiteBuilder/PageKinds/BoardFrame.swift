import Pages
import PortalContent
import Templates

/// One page of a month's or year's leaderboard, or of its appraisal.
struct BoardView: Sendable {
  let board: Board
  let sheet: TableSheet
  /// The boards of the spans before and after; nil where there is none.
  let earlier: Board.Span?
  let later: Board.Span?
}

/// What all pages about a board have: head, way back, pages, neighbours, cut-off.
struct BoardFrame: Sendable {
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let sheets: SheetSlots
  private let cutOff: TextSlot
  private let minimum: TextSlot
  private let isOpen: FlagSlot
  private let earlierHref: TextSlot
  private let laterHref: TextSlot

  init(_ builder: inout ShapeBuilder) {
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    sheets = SheetSlots(&builder)
    cutOff = builder.text("cutOff")
    minimum = builder.text("minimum")
    isOpen = builder.flag("isOpen")
    earlierHref = builder.text("earlierHref")
    laterHref = builder.text("laterHref")
  }

  /// Fills the frame; `wording` is the prefix of title and description, `address` says where the first page of a span stands, and
  /// `above` are the pages above it.
  func fill(
    _ record: inout Record, _ view: BoardView, wording: String, crumbs above: [Link], _ context: SiteContext,
    address: (Board.Span) -> String
  ) throws {
    let (name, first) = (view.board.span.name, address(view.board.span))
    let whole = try context.say("\(wording).title", ("month", name))
    let isFirst = view.sheet.number == 1
    let title =
      isFirst ? whole : try context.say("cases.page-title", ("title", whole), ("page", String(view.sheet.number)))
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: title, description: try context.say("\(wording).description", ("month", name)),
        path: view.sheet.href(below: first), section: .boards))
    crumbs.fill(&record, isFirst ? above : above + [Link(name: whole, href: first)])
    sheets.fill(&record, view.board, on: view.sheet, first: first)
    record.set(cutOff, context.cutOffText)
    record.set(minimum, String(context.portal.settings.minimumRanked))
    record.set(isOpen, view.later == nil)
    record.set(earlierHref, view.earlier.map(address) ?? "")
    record.set(laterHref, view.later.map(address) ?? "")
  }
}
