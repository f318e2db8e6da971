import Casework
import Pages
import PortalContent
import Templates

/// `choose-place.mustache`: every community by its street, each leading to its form.
struct ChoosePlacePage: Sendable {
  static let template = "choose-place"

  let shape: Shape
  private let chrome: Chrome
  private let groups: ListSlot
  private let heading: TextSlot
  private let places: ListSlot
  private let name: TextSlot
  private let href: TextSlot

  init() {
    var place = ShapeBuilder("place link")
    name = place.text("name")
    href = place.text("href")
    var group = ShapeBuilder("street")
    heading = group.text("heading")
    places = group.list("places", place.build())
    var builder = ShapeBuilder("choice of places")
    chrome = Chrome(&builder)
    groups = builder.list("groups", group.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("choose.title"), description: try context.say("choose.description"), path: "/report/"))
    let nodes = context.catalogue.places
    let leaves = nodes.indices.filter { position in !nodes.contains { $0.parent == position } }
    let open = leaves.filter { !nodes[$0].isRetired }
    var order: [Int?] = []
    for leaf in open where !order.contains(nodes[leaf].parent) { order.append(nodes[leaf].parent) }
    for parent in order {
      record.append(groups) { record in
        record.set(heading, parent.map { nodes[$0].name } ?? context.facts.name)
        for leaf in open where nodes[leaf].parent == parent {
          record.append(places) { row in
            row.set(name, nodes[leaf].name)
            row.set(href, "/report/\(nodes[leaf].code).html")
          }
        }
      }
    }
  }
}
