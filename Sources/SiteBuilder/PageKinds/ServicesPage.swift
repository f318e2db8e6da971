import Casework
import Pages
import PortalContent
import Templates

/// `services.mustache`: the vetted services (便民服务), by what they do, with the standards they keep.
struct ServicesPage: Sendable {
  static let template = "services"
  static let href = "/services/"

  let shape: Shape
  private let chrome: Chrome
  private let hasStandards: FlagSlot
  private let standards: TextListSlot
  private let groups: ListSlot
  private let heading: TextSlot
  private let services: ListSlot
  private let name: TextSlot
  private let place: TextSlot
  private let telephone: TextSlot
  private let dial: TextSlot
  private let vetted: TextSlot
  private let removed: FlagSlot
  private let remark: TextSlot
  private let complaintHref: TextSlot

  init() {
    var service = ShapeBuilder("service")
    name = service.text("name")
    place = service.text("place")
    telephone = service.text("telephone")
    dial = service.text("dial")
    vetted = service.text("vetted")
    removed = service.flag("removed")
    remark = service.text("remark")
    complaintHref = service.text("complaintHref")
    var group = ShapeBuilder("services of a kind")
    heading = group.text("heading")
    services = group.list("services", service.build())
    var builder = ShapeBuilder("directory of services")
    chrome = Chrome(&builder)
    hasStandards = builder.flag("hasStandards")
    standards = builder.texts("standards")
    groups = builder.list("groups", group.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("services.title"), description: try context.say("services.description"),
        path: Self.href))
    record.set(hasStandards, !context.portal.settings.serviceStandards.isEmpty)
    for standard in context.portal.settings.serviceStandards { record.append(standards, standard) }
    var kinds: [String] = []
    for service in context.portal.services where !kinds.contains(service.kind) { kinds.append(service.kind) }
    let names = Dictionary(context.portal.places.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    for kind in kinds {
      record.append(groups) { record in
        record.set(heading, kind)
        for service in context.portal.services where service.kind == kind {
          record.append(services) { fill(&$0, service, place: service.place.flatMap { names[$0] } ?? "") }
        }
      }
    }
  }

  private func fill(_ row: inout Row, _ service: Service, place text: String) {
    row.set(name, service.name)
    row.set(place, text)
    row.set(telephone, service.telephone)
    row.set(dial, service.telephone.filter { $0.isNumber || $0 == "+" })
    row.set(vetted, service.vettedOn.description)
    row.set(removed, service.isRemoved)
    row.set(remark, service.remark)
    row.set(complaintHref, service.place.map { "/report/\($0).html" } ?? "/report/")
  }
}
