internal import CaseStore
internal import Casework
internal import Templates

/// The shape of `desk-print-order.mustache`: one order, the sheet to sign, and its files.
struct PrintOrderPage {
  /// What the page shows.
  struct Content {
    var order: PrintOrder
    /// Nil where the design is there no more.
    var design: PrintDesign?
    var files: [PrintFile]
    var places: [Place]
  }

  /// After so many seconds of waiting somebody should look whether files are made at all.
  private static let longWait: Int64 = 180

  let shape: Shape
  private let frame: Frame
  private let heading: TextSlot
  private let state: TextSlot
  private let style: TextSlot
  private let facts: ListSlot
  private let fact: FieldRow
  private let hint: TextSlot
  private let problems: TextListSlot
  private let picture: TextSlot
  private let files: ListSlot
  private let file: PrintFileRow
  private let hasFiles: FlagSlot
  private let againHref: TextSlot
  private let listHref: TextSlot

  init() {
    var builder = ShapeBuilder("desk print order")
    frame = Frame(&builder)
    heading = builder.text("heading")
    state = builder.text("stateName")
    style = builder.text("stateStyle")
    fact = FieldRow()
    facts = builder.list("facts", fact.shape)
    hint = builder.text("hint")
    problems = builder.texts("problems")
    picture = builder.text("picture")
    file = PrintFileRow()
    files = builder.list("files", file.shape)
    hasFiles = builder.flag("hasFiles")
    againHref = builder.text("againHref")
    listHref = builder.text("listHref")
    shape = builder.build()
  }

  func render(_ content: Content, _ moments: Moments, _ visit: Visit) throws(Failure) -> [UInt8] {
    let (order, maker) = (content.order, moments.maker)
    let title = content.design?.title ?? order.wanted.design
    return try maker.page("desk-print-order", shape) { record throws(Failure) in
      try frame.fill(&record, title: title, maker, visit, section: .printing)
      record.set(heading, title)
      record.set(state, try order.stateText(maker))
      record.set(style, order.stateStyle)
      record.set(hint, try hint(order, maker, at: visit.now))
      for line in (order.problem ?? "").split(separator: "\n") { record.append(problems, String(line)) }
      for (name, value) in try facts(content, moments) {
        record.append(facts) { fact.fill(&$0, (name: name, value: value)) }
      }
      let address = "/print/\(order.id)"
      let shown = content.files.firstIndex { $0.kind == .picture }
      record.set(picture, shown.map { visit.address("\(address)/\($0)") } ?? "")
      record.set(hasFiles, !content.files.isEmpty)
      for (number, item) in content.files.enumerated() where item.kind != .picture {
        try record.append(files) { row throws(Failure) in
          try file.fill(&row, item, href: visit.address("\(address)/\(number)"), maker)
        }
      }
      record.set(againHref, visit.address("/print/new", [("again", String(order.id))]))
      record.set(listHref, visit.address("/print"))
    }
  }

  private func hint(_ order: PrintOrder, _ maker: PageMaker, at now: Timestamp) throws(Failure) -> String {
    if order.removedAt != nil { return try maker.say("desk.print.hint.removed") }
    if order.state == .waiting {
      return try maker.say(now - order.askedAt > Self.longWait ? "desk.print.hint.nobody" : "desk.print.hint.waiting")
    }
    return order.state == .making ? try maker.say("desk.print.hint.waiting") : ""
  }

  private func facts(_ content: Content, _ moments: Moments) throws(Failure) -> [(String, String)] {
    let (order, maker) = (content.order, moments.maker)
    let uses = try order.wanted.uses.map { use throws(Failure) in
      [try maker.say("desk.level.\(use.level)"), use.material, use.placement].filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    let ink = try maker.say("desk.print.ink.\(order.wanted.ink.rawValue)")
    let inks = order.wanted.isOutlined ? [ink, try maker.say("desk.print.outlined")] : [ink]
    var facts: [(String, String)] = []
    func add(_ key: String, _ value: String) throws(Failure) {
      if !value.isEmpty { facts.append((try maker.say("desk.print.fact.\(key)"), value)) }
    }
    try add("places", content.places.map(\.name).joined(separator: "、"))
    try add("uses", uses.joined(separator: "；"))
    try add("size", content.design.map { $0.sizeText + " mm" } ?? "")
    try add("ink", inks.joined(separator: " · "))
    try add("asked", [moments.full(order.askedAt), order.asker ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    try add("ended", order.endedAt.map(moments.full) ?? "")
    if order.endedAt != nil, order.itemCount > 0 {
      try add(
        "count",
        try maker.say("desk.print.count", ("made", String(order.madeCount)), ("items", String(order.itemCount))))
    }
    return facts
  }
}

/// A file to take along.
private struct PrintFileRow {
  let shape: Shape
  private let href: TextSlot
  private let kind: TextSlot
  private let name: TextSlot
  private let size: TextSlot

  init() {
    var builder = ShapeBuilder("print file")
    href = builder.text("href")
    kind = builder.text("kind")
    name = builder.text("fileName")
    size = builder.text("fileSize")
    shape = builder.build()
  }

  func fill(_ row: inout Row, _ file: PrintFile, href address: String, _ maker: PageMaker) throws(Failure) {
    row.set(href, address)
    row.set(kind, try maker.say("desk.print.file.\(file.kind.rawValue)"))
    row.set(name, file.name)
    row.set(size, file.sizeText)
  }
}
