import Templates

/// The names that a design may use, filled for one item at a time.
struct PageWords: Sendable {
  static let shared = PageWords()

  let shape: Shape
  private let portal: TextSlot
  private let portalEnglish: TextSlot
  private let motto: TextSlot
  private let office: TextSlot
  private let host: TextSlot
  private let telephone: TextSlot
  private let topics: TextSlot
  private let place: TextSlot
  private let area: TextSlot
  private let street: TextSlot
  private let placement: TextSlot
  private let code: TextSlot
  private let address: TextSlot
  private let serial: TextSlot

  private init() {
    var builder = ShapeBuilder("printed page")
    portal = builder.text("portal")
    portalEnglish = builder.text("portal-en")
    motto = builder.text("motto")
    office = builder.text("office")
    host = builder.text("host")
    telephone = builder.text("telephone")
    topics = builder.text("topics")
    place = builder.text("place")
    area = builder.text("area")
    street = builder.text("street")
    placement = builder.text("placement")
    code = builder.text("code")
    address = builder.text("address")
    serial = builder.text("serial")
    shape = builder.build()
  }

  /// The values of one item.
  func record(_ item: PrintItem, _ facts: PrintOffice) -> Record {
    var record = Record(shape)
    record.set(portal, facts.name)
    record.set(portalEnglish, facts.englishName)
    record.set(motto, facts.motto)
    record.set(office, facts.office)
    record.set(host, facts.host)
    record.set(telephone, facts.telephone)
    record.set(topics, facts.topics.joined(separator: " · "))
    record.set(place, item.placeName)
    record.set(area, item.areas.joined(separator: " "))
    record.set(street, item.street)
    record.set(placement, item.placement)
    record.set(code, item.code)
    record.set(address, item.typed)
    record.set(serial, item.serial)
    return record
  }
}
