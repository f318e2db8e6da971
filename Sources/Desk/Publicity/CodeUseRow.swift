internal import CaseStore
internal import Casework
internal import Templates

/// A code with what it brought in.
struct CodeUseRow {
  let shape: Shape
  private let code: TextSlot
  private let place: TextSlot
  private let area: TextSlot
  private let thing: TextSlot
  private let status: TextSlot
  private let reports: TextSlot
  private let recent: TextSlot
  private let first: TextSlot
  private let latest: TextSlot
  private let isSilent: FlagSlot
  private let printHref: TextSlot

  init() {
    var builder = ShapeBuilder("code use")
    code = builder.text("code")
    place = builder.text("place")
    area = builder.text("area")
    thing = builder.text("thing")
    status = builder.text("status")
    reports = builder.text("reports")
    recent = builder.text("recent")
    first = builder.text("first")
    latest = builder.text("latest")
    isSilent = builder.flag("isSilent")
    printHref = builder.text("printHref")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ use: CodeUse, _ moments: Moments, _ visit: Visit) throws(Failure) {
    let isActive = use.code.status == .active
    row.set(code, use.code.text)
    row.set(place, use.placeName)
    row.set(area, use.area ?? "")
    row.set(thing, [use.code.material, use.code.placement].filter { !$0.isEmpty }.joined(separator: " · "))
    row.set(status, isActive ? "" : try moments.maker.say("desk.code.\(use.code.status.word)"))
    row.set(reports, String(use.reports))
    row.set(recent, String(use.recent))
    row.set(first, use.first.map(moments.day) ?? "")
    row.set(latest, use.latest.map(moments.day) ?? "")
    row.set(isSilent, isActive && use.reports == 0)
    let asked = PrintUse(level: use.level, material: use.code.material, placement: use.code.placement)
    row.set(
      printHref,
      isActive ? visit.address("/print/new", [("place", use.code.place), ("use", asked.carried)]) : "")
  }
}

/// A place without a code.
struct BareRow {
  let shape: Shape
  private let place: TextSlot
  private let area: TextSlot
  private let level: TextSlot
  private let number: TextSlot
  private let printHref: TextSlot

  init() {
    var builder = ShapeBuilder("place without code")
    place = builder.text("place")
    area = builder.text("area")
    level = builder.text("levelName")
    number = builder.text("placeCode")
    printHref = builder.text("printHref")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ item: PlaceWithoutCode, _ maker: PageMaker, _ visit: Visit) throws(Failure) {
    row.set(place, item.name)
    row.set(area, item.area ?? "")
    row.set(level, try maker.say("desk.level.\(item.level)"))
    row.set(number, item.place)
    row.set(printHref, visit.address("/print/new", [("place", item.place)]))
  }
}
