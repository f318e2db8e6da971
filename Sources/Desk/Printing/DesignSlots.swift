internal import CaseStore
internal import Templates

/// A design as a page shows it: picture, name, size, distance.
struct DesignSlots {
  let shape: Shape
  private let title: TextSlot
  private let size: TextSlot
  private let distance: TextSlot
  private let sheet: TextSlot
  private let picture: TextSlot
  private let href: TextSlot
  private let alternatives: TextSlot

  init() {
    var builder = ShapeBuilder("design")
    title = builder.text("designTitle")
    size = builder.text("size")
    distance = builder.text("distance")
    sheet = builder.text("sheet")
    picture = builder.text("picture")
    href = builder.text("designHref")
    alternatives = builder.text("alternatives")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ design: PrintDesign, href address: String, alternatives others: String = "",
    _ pictures: PrintFolder, _ maker: PageMaker, _ visit: Visit
  ) throws(Failure) {
    row.set(title, design.title)
    row.set(size, design.sizeText)
    row.set(
      distance,
      try design.distance.map { distance throws(Failure) in
        try maker.say("desk.print.distance", ("metres", Self.metres(distance)))
      } ?? "")
    row.set(
      sheet, try design.sheet.map { sheet throws(Failure) in try maker.say("desk.print.sheet", ("sheet", sheet)) } ?? ""
    )
    row.set(picture, pictures.picture(of: design.name) == nil ? "" : visit.address("/print/design/\(design.name)"))
    row.set(href, address)
    row.set(alternatives, others)
  }

  private static func metres(_ millimetres: Int) -> String {
    let hundredths = (millimetres + 5) / 10
    let rest = hundredths % 100
    if rest == 0 { return String(hundredths / 100) }
    let digits = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return "\(hundredths / 100).\(digits)"
  }
}
