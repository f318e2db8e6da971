import Casework
import Pages
import PortalContent
import Templates

/// `choose-place.mustache`: every community by its street, each leading to its form; wider places first where there are too many for one
/// page.
struct ChoosePlacePage: Sendable {
  static let template = "choose-place"

  let shape: Shape
  private let chrome: Chrome
  private let crumbs: CrumbSlots
  private let groups: ListSlot
  private let heading: TextSlot
  private let places: ListSlot
  private let name: TextSlot
  private let href: TextSlot
  private let isWide: FlagSlot
  private let hasWide: FlagSlot
  private let earlierHref: TextSlot
  private let laterHref: TextSlot

  init() {
    var place = ShapeBuilder("place link")
    name = place.text("name")
    href = place.text("href")
    isWide = place.flag("isWide")
    var group = ShapeBuilder("street")
    heading = group.text("heading")
    places = group.list("places", place.build())
    var builder = ShapeBuilder("choice of places")
    chrome = Chrome(&builder)
    crumbs = CrumbSlots(&builder)
    hasWide = builder.flag("hasWide")
    groups = builder.list("groups", group.build())
    earlierHref = builder.text("earlierHref")
    laterHref = builder.text("laterHref")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ choice: PlaceChoice, _ context: SiteContext) throws {
    let nodes = context.catalogue.places
    let title = try context.say("choose.title")
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try Self.title(choice, context), description: try context.say("choose.description"),
        path: choice.href(nodes)))
    let above = choice.place.map { Catalogue.line($0, in: nodes).dropFirst().reversed() } ?? []
    let listed = above.filter { context.choosable.contains($0) }
    crumbs.fill(
      &record,
      choice.place == nil
        ? []
        : [Link(name: title, href: "/report/")]
          + listed.map { Link(name: nodes[$0].name, href: PlaceChoice.href($0, nodes)) })
    record.set(earlierHref, choice.number > 1 ? PlaceChoice.href(choice.place, page: choice.number - 1, nodes) : "")
    record.set(
      laterHref, choice.number < choice.count ? PlaceChoice.href(choice.place, page: choice.number + 1, nodes) : "")
    record.set(hasWide, choice.groups.contains { $0.places.contains { context.choosable.contains($0) } })
    for group in choice.groups {
      record.append(groups) { record in
        record.set(heading, group.parent.map { nodes[$0].name } ?? context.facts.name)
        for place in group.places {
          let isInner = context.choosable.contains(place)
          record.append(places) { row in
            row.set(name, nodes[place].name)
            row.set(isWide, isInner)
            row.set(href, isInner ? PlaceChoice.href(place, nodes) : "/report/\(nodes[place].code).html")
          }
        }
      }
    }
  }

  private static func title(_ choice: PlaceChoice, _ context: SiteContext) throws -> String {
    let whole =
      try choice.place.map {
        try context.say("choose.title-in", ("name", context.catalogue.places[$0].name))
      } ?? context.say("choose.title")
    guard choice.number > 1 else { return whole }
    return try context.say("cases.page-title", ("title", whole), ("page", String(choice.number)))
  }
}
