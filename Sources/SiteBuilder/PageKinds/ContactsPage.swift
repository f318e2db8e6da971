import Casework
import Pages
import PortalContent
import Templates

/// `contacts.mustache`: the contact wall, unit by unit, how its telephones were answered, and the sessions in which heads of units answered the telephone.
struct ContactsPage: Sendable {
  static let template = "contacts"
  static let href = "/contacts/"

  let shape: Shape
  private let chrome: Chrome
  private let groups: ListSlot
  private let unit: TextSlot
  private let unitHref: TextSlot
  private let contacts: ListSlot
  private let post: TextSlot
  private let name: TextSlot
  private let telephone: TextSlot
  private let dial: TextSlot
  private let hours: TextSlot
  private let calls: CallSlots
  private let cutOff: TextSlot
  private let hasSessions: FlagSlot
  private let sessions: ListSlot
  private let date: TextSlot
  private let sessionUnit: TextSlot
  private let taken: TextSlot
  private let answered: TextSlot
  private let solved: TextSlot
  private let remark: TextSlot

  init() {
    var contact = ShapeBuilder("contact")
    post = contact.text("post")
    name = contact.text("name")
    telephone = contact.text("telephone")
    dial = contact.text("dial")
    hours = contact.text("hours")
    var group = ShapeBuilder("contacts of a unit")
    unit = group.text("unit")
    unitHref = group.text("unitHref")
    contacts = group.list("contacts", contact.build())
    var session = ShapeBuilder("telephone session")
    date = session.text("date")
    sessionUnit = session.text("unit")
    taken = session.text("calls")
    answered = session.text("answered")
    solved = session.text("solved")
    remark = session.text("remark")
    var builder = ShapeBuilder("contact wall")
    chrome = Chrome(&builder)
    groups = builder.list("groups", group.build())
    calls = CallSlots(&builder)
    cutOff = builder.text("cutOff")
    hasSessions = builder.flag("hasSessions")
    sessions = builder.list("sessions", session.build())
    shape = builder.build()
  }

  func fill(_ record: inout Record, _ context: SiteContext) throws {
    chrome.fill(
      &record, site: context.facts,
      head: PageHead(
        title: try context.say("contacts.title"), description: try context.say("contacts.description"),
        path: Self.href))
    let portal = context.portal
    for node in context.catalogue.units {
      let own = portal.contacts.filter { $0.unit == node.code }
      let office = own.isEmpty ? portal.units.first { $0.code == node.code }?.telephone : nil
      guard !own.isEmpty || office != nil, !node.isRetired else { continue }
      let officePost = try context.say("contacts.office")
      let lines = own + [office].compactMap(\.self).map { Contact(unit: node.code, post: officePost, telephone: $0) }
      record.append(groups) { record in
        record.set(unit, node.name)
        record.set(unitHref, node.href)
        for line in lines { record.append(contacts) { fill(&$0, line) } }
      }
    }
    try calls.fill(&record, context)
    record.set(cutOff, context.cutOffText)
    record.set(hasSessions, !portal.phoneSessions.isEmpty)
    for session in portal.phoneSessions {
      let name = context.catalogue.unitPosition[session.unit].map { context.catalogue.units[$0].name }
      record.append(sessions) { fill(&$0, session, name ?? "") }
    }
  }

  private func fill(_ row: inout Row, _ contact: Contact) {
    row.set(post, contact.post)
    row.set(name, contact.name)
    row.set(telephone, contact.telephone)
    row.set(dial, contact.telephone.filter { $0.isNumber || $0 == "+" })
    row.set(hours, contact.hours)
  }

  private func fill(_ row: inout Row, _ session: PhoneSession, _ name: String) {
    row.set(date, session.date.description)
    row.set(sessionUnit, name)
    row.set(taken, String(session.calls))
    row.set(answered, String(session.answered))
    row.set(solved, String(session.solved))
    row.set(remark, session.remark)
  }
}
