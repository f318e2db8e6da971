internal import Credentials
internal import CaseStore
internal import Casework
internal import Templates

/// The ways on from a case page: its forms' addresses and tokens, its neighbours, the contact, and what was just done.
struct CaseAccessSlots {
  private let actHref: TextSlot
  private let actToken: TextSlot
  private let contactHref: TextSlot
  private let contactToken: TextSlot
  private let printHref: TextSlot
  private let listHref: TextSlot
  private let listName: TextSlot
  private let from: TextSlot
  private let previous: TextSlot
  private let next: TextSlot
  private let notice: TextSlot
  private let hasChanged: FlagSlot
  private let isLost: FlagSlot
  private let lostText: TextSlot
  private let hasContact: FlagSlot
  private let mayContact: FlagSlot
  private let contact: TextSlot
  private let seen: TextSlot

  init(_ builder: inout ShapeBuilder) {
    actHref = builder.text("actHref")
    actToken = builder.text("actToken")
    contactHref = builder.text("contactHref")
    contactToken = builder.text("contactToken")
    printHref = builder.text("printHref")
    listHref = builder.text("listHref")
    listName = builder.text("listName")
    from = builder.text("from")
    previous = builder.text("previousHref")
    next = builder.text("nextHref")
    notice = builder.text("notice")
    hasChanged = builder.flag("hasChanged")
    isLost = builder.flag("isLost")
    lostText = builder.text("lostText")
    hasContact = builder.flag("hasContact")
    mayContact = builder.flag("mayContact")
    contact = builder.text("contact")
    seen = builder.text("seen")
  }

  func fill(
    _ record: inout Record, _ content: CasePage.Content, _ maker: PageMaker, _ visit: Visit, _ person: Visit.Person
  ) throws(Failure) {
    let path = "/case/\(content.file.number)"
    record.set(actHref, visit.address(path + "/act"))
    record.set(actToken, person.token.formToken(for: path + "/act"))
    record.set(contactHref, visit.address(path + "/contact"))
    record.set(contactToken, person.token.formToken(for: path + "/contact"))
    record.set(printHref, visit.address(path + "/print"))
    let address = content.address
    record.set(listHref, address.map { visit.address("/list/\($0.query.list.rawValue)", $0.fields) } ?? "")
    record.set(
      listName, try address.map { list throws(Failure) in try maker.say("desk.list.\(list.query.list.rawValue)") } ?? ""
    )
    record.set(from, address?.carried ?? "")
    record.set(previous, content.neighbours.previous)
    record.set(next, content.neighbours.next)
    record.set(notice, content.notice)
    record.set(hasChanged, content.newSince != nil)
    record.set(seen, String(content.file.sum.eventCount))
    fillContact(&record, content, person)
    fillLost(&record, content.forms)
  }

  private func fillContact(_ record: inout Record, _ content: CasePage.Content, _ person: Visit.Person) {
    let sum = content.file.sum
    record.set(hasContact, content.file.hasContact)
    record.set(
      mayContact, person.authority.may(.disclose, lead: sum.unit, coUnits: sum.coUnits.map(\.unit)))
    record.set(contact, content.contact)
  }

  /// What was typed for an action that is not possible any more stays readable.
  private func fillLost(_ record: inout Record, _ forms: ActionFormContent) {
    let text = forms.typed?["text"] ?? ""
    let isShown = forms.typedAction.map(forms.actions.contains) ?? false
    record.set(isLost, !text.isEmpty && !isShown)
    record.set(lostText, isShown ? "" : text)
  }
}
