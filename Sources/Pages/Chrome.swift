public import Templates

/// The part that all pages share: the head, the navigation and the foot, as `layout.mustache` shows them.
public struct Chrome: Sendable {
  private let site: RecordSlot
  private let page: RecordSlot
  private let siteSlots: SiteSlots
  private let pageSlots: PageSlots

  /// Declares the shared names on a page's shape.
  public init(_ builder: inout ShapeBuilder) {
    siteSlots = SiteSlots()
    pageSlots = PageSlots()
    site = builder.record("site", siteSlots.shape)
    page = builder.record("page", pageSlots.shape)
  }

  /// Fills the shared names of one page.
  public func fill(_ record: inout Record, site facts: SiteFacts, head: PageHead) {
    record.set(site) { siteSlots.fill(&$0, facts) }
    record.set(page) { pageSlots.fill(&$0, head) }
  }
}

private struct SiteSlots: Sendable {
  let shape: Shape
  private let name: TextSlot
  private let office: TextSlot
  private let host: TextSlot
  private let telephone: TextSlot

  init() {
    var builder = ShapeBuilder("site")
    name = builder.text("name")
    office = builder.text("office")
    host = builder.text("host")
    telephone = builder.text("telephone")
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ facts: SiteFacts) {
    record.set(name, facts.name)
    record.set(office, facts.office)
    record.set(host, facts.host)
    record.set(telephone, facts.telephone)
  }
}

private struct PageSlots: Sendable {
  let shape: Shape
  private let title: TextSlot
  private let description: TextSlot
  private let path: TextSlot
  private let hidden: FlagSlot
  private let sections: [(PageHead.Section, FlagSlot)]

  init() {
    var builder = ShapeBuilder("page")
    title = builder.text("title")
    description = builder.text("description")
    path = builder.text("path")
    hidden = builder.flag("hidden")
    sections = [
      (.home, builder.flag("home")), (.cases, builder.flag("inCases")), (.places, builder.flag("inPlaces")),
      (.units, builder.flag("inUnits")), (.boards, builder.flag("inBoards")), (.track, builder.flag("inTrack")),
    ]
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ head: PageHead) {
    record.set(title, head.title)
    record.set(description, head.description)
    if let address = head.path { record.set(path, address) } else { record.setAbsent(path) }
    record.set(hidden, head.isHidden)
    for (section, flag) in sections { record.set(flag, section == head.section) }
  }
}
