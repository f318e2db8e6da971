internal import HTTPExchange
internal import Credentials
internal import CaseStore
internal import Casework
internal import Templates

/// Which part of the desk a page belongs to, besides the lists of cases.
enum Section {
  /// What the public reads.
  case publication
  /// What codes bring in.
  case publicity
  /// What is printed.
  case printing
}

/// What all pages of the desk share, as `desk-layout.mustache` shows it: who is there, the lists with their counts, the search.
struct Frame {
  /// Counts go up to here; above it is written that there are more.
  static let countedUpTo = 999

  private let site: TextSlot
  private let title: TextSlot
  private let mount: TextSlot
  private let person: RecordSlot
  private let personSlots: PersonSlots
  private let lists: ListSlot
  private let listRow: ListLinkRow
  private let search: TextSlot
  private let hasLists: FlagSlot
  private let isAdministrator: FlagSlot

  init(_ builder: inout ShapeBuilder) {
    site = builder.text("siteName")
    title = builder.text("title")
    mount = builder.text("mount")
    personSlots = PersonSlots()
    person = builder.record("person", personSlots.shape)
    listRow = ListLinkRow()
    lists = builder.list("lists", listRow.shape)
    search = builder.text("search")
    hasLists = builder.flag("hasLists")
    isAdministrator = builder.flag("isAdministrator")
  }

  /// Fills the frame of a page; `current` is the list it belongs to, `text` what was searched for, `section` the part of the
  /// desk besides the lists.
  func fill(
    _ record: inout Record, title text: String, _ maker: PageMaker, _ visit: Visit?, current: DeskList? = nil,
    searched: String = "", section: Section? = nil
  ) throws(Failure) {
    record.set(site, maker.profile.name)
    record.set(title, text)
    record.set(mount, visit?.request.mount ?? "")
    record.set(search, searched)
    guard let visit, let somebody = visit.person else {
      record.setAbsent(person)
      record.set(hasLists, false)
      record.set(isAdministrator, false)
      return
    }
    try record.set(person) { row throws(Failure) in try personSlots.fill(&row, somebody, maker, visit) }
    record.set(hasLists, somebody.user.role.hasLists)
    record.set(isAdministrator, somebody.user.role == .administrator)
    try fillLists(&record, somebody, maker, visit, current)
    if somebody.user.role.reviewsPublication {
      try fillPublication(&record, maker, visit, isCurrent: section == .publication)
    }
    if somebody.user.role.looksAfterCodes { try fillCodes(&record, maker, visit, section) }
  }

  private func fillPublication(
    _ record: inout Record, _ maker: PageMaker, _ visit: Visit, isCurrent: Bool
  ) throws(Failure) {
    let count = try Failure.stored { () throws(StoreError) in
      try visit.store.publicationQueueCount(upTo: Self.countedUpTo + 1)
    }
    let label = try maker.say("desk.publication")
    record.append(lists) {
      listRow.fill(
        &$0, href: visit.address("/publication"), label: label, count: Self.shown(count), isCurrent: isCurrent)
    }
  }

  private func fillCodes(
    _ record: inout Record, _ maker: PageMaker, _ visit: Visit, _ current: Section?
  ) throws(Failure) {
    for (section, path, key) in [
      (Section.publicity, "/publicity", "desk.publicity"), (.printing, "/print", "desk.prints"),
    ] {
      let label = try maker.say(key)
      record.append(lists) {
        listRow.fill(&$0, href: visit.address(path), label: label, count: "", isCurrent: section == current)
      }
    }
  }

  /// A count as the navigation writes it; empty for none.
  static func shown(_ count: Int?) -> String {
    guard let count, count > 0 else { return "" }
    return count > countedUpTo ? "\(countedUpTo)+" : String(count)
  }

  private func fillLists(
    _ record: inout Record, _ somebody: Visit.Person, _ maker: PageMaker, _ visit: Visit, _ current: DeskList?
  ) throws(Failure) {
    let all = somebody.user.role.lists
    let counts = try Failure.stored { () throws(StoreError) in
      try visit.store.deskCounts(
        upTo: Self.countedUpTo + 1, at: try visit.store.deskClock().moment(visit.now), for: somebody.authority)
    }
    for list in all {
      try record.append(lists) { row throws(Failure) in
        try listRow.fill(&row, list, counts[list], isCurrent: list == current, maker, visit)
      }
    }
  }
}

extension DeskList {
  /// Whether a case in it is something gone wrong.
  fileprivate var isPressing: Bool {
    switch self {
    case .overdue, .returned, .unhappy: true
    default: false
    }
  }
}

private struct PersonSlots {
  let shape: Shape
  private let name: TextSlot
  private let role: TextSlot
  private let unit: TextSlot
  private let signOut: TextSlot

  init() {
    var builder = ShapeBuilder("person")
    name = builder.text("name")
    role = builder.text("role")
    unit = builder.text("unit")
    signOut = builder.text("signOutToken")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ person: Visit.Person, _ maker: PageMaker, _ visit: Visit) throws(Failure) {
    row.set(name, person.user.name)
    row.set(role, try maker.say("desk.role.\(person.user.role.rawValue)"))
    let units = try Failure.stored { () throws(StoreError) in
      person.user.unit == nil ? [] : try visit.store.deskUnits()
    }
    row.set(unit, units.first { $0.code == person.user.unit }?.name ?? "")
    row.set(signOut, person.token.formToken(for: "/sign-out"))
  }
}

/// A link to a list, with how many cases it has.
struct ListLinkRow {
  let shape: Shape
  private let href: TextSlot
  private let label: TextSlot
  private let count: TextSlot
  private let isCurrent: FlagSlot
  private let isPressing: FlagSlot

  init() {
    var builder = ShapeBuilder("list link")
    href = builder.text("href")
    label = builder.text("label")
    count = builder.text("count")
    isCurrent = builder.flag("isCurrent")
    isPressing = builder.flag("isPressing")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ list: DeskList, _ number: Int?, isCurrent current: Bool, _ maker: PageMaker, _ visit: Visit
  ) throws(Failure) {
    fill(
      &row, href: visit.address("/list/\(list.rawValue)"), label: try maker.say("desk.list.\(list.rawValue)"),
      count: Frame.shown(number), isCurrent: current)
    row.set(isPressing, list.isPressing && (number ?? 0) > 0)
  }

  /// A link that nothing presses behind.
  func fill(_ row: inout Row, href address: String, label words: String, count number: String, isCurrent current: Bool)
  {
    row.set(href, address)
    row.set(label, words)
    row.set(count, number)
    row.set(isCurrent, current)
    row.set(isPressing, false)
  }
}
