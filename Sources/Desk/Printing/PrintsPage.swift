internal import CaseStore
internal import Casework
internal import Templates

/// The shape of `desk-prints.mustache`: what was asked to be printed.
struct PrintsPage {
  /// What the page shows.
  struct Content {
    var orders: [PrintOrder] = []
    var designs: [PrintDesign] = []
    /// The names of places by their codes.
    var places: [String: String] = [:]
    var hasNext = false
    var isFirst = true
  }

  let shape: Shape
  private let frame: Frame
  private let orders: ListSlot
  private let order: OrderRow
  private let first: TextSlot
  private let next: TextSlot

  init() {
    var builder = ShapeBuilder("desk prints")
    frame = Frame(&builder)
    order = OrderRow()
    orders = builder.list("orders", order.shape)
    first = builder.text("firstHref")
    next = builder.text("nextHref")
    shape = builder.build()
  }

  func render(_ content: Content, _ moments: Moments, _ visit: Visit) throws(Failure) -> [UInt8] {
    let maker = moments.maker
    return try maker.page("desk-prints", shape) { record throws(Failure) in
      try frame.fill(&record, title: try maker.say("desk.prints"), maker, visit, section: .printing)
      for item in content.orders {
        let title = content.designs.first { $0.name == item.wanted.design }?.title ?? item.wanted.design
        let names = item.wanted.places.prefix(3).map { content.places[$0] ?? $0 }
        try record.append(orders) { row throws(Failure) in
          try order.fill(&row, item, title: title, places: names, moments, visit)
        }
      }
      record.set(first, content.isFirst ? "" : visit.address("/print"))
      let last = content.orders.last.map { [("before", String($0.id))] } ?? []
      record.set(next, content.hasNext ? visit.address("/print", last) : "")
    }
  }
}

/// One order in the list.
private struct OrderRow {
  let shape: Shape
  private let href: TextSlot
  private let title: TextSlot
  private let places: TextSlot
  private let who: TextSlot
  private let asked: TextSlot
  private let state: TextSlot
  private let style: TextSlot
  private let count: TextSlot

  init() {
    var builder = ShapeBuilder("order")
    href = builder.text("href")
    title = builder.text("orderTitle")
    places = builder.text("placeNames")
    who = builder.text("who")
    asked = builder.text("askedAt")
    state = builder.text("stateName")
    style = builder.text("stateStyle")
    count = builder.text("count")
    shape = builder.build()
  }

  func fill(
    _ row: inout Row, _ order: PrintOrder, title name: String, places names: [String], _ moments: Moments,
    _ visit: Visit
  ) throws(Failure) {
    let maker = moments.maker
    row.set(href, visit.address("/print/\(order.id)"))
    row.set(title, name)
    let more = order.wanted.places.count > names.count
    let joined = names.joined(separator: "、")
    row.set(
      places,
      more
        ? try maker.say("desk.print.and-more", ("places", joined), ("count", String(order.wanted.places.count)))
        : joined)
    row.set(who, order.asker ?? "")
    row.set(asked, moments.short(order.askedAt))
    row.set(state, try order.stateText(maker))
    row.set(style, order.stateStyle)
    row.set(
      count,
      order.itemCount > 0 && order.endedAt != nil
        ? try maker.say("desk.print.count", ("made", String(order.madeCount)), ("items", String(order.itemCount))) : "")
  }
}

extension PrintOrder {
  /// How far it is, in words.
  func stateText(_ maker: PageMaker) throws(Failure) -> String {
    if removedAt != nil { return try maker.say("desk.print.state.removed") }
    if state == .made, problem != nil { return try maker.say("desk.print.state.partly") }
    guard state == .making, itemCount > 0 else { return try maker.say("desk.print.state.\(state.rawValue)") }
    let percent = min(99, doneCount * 100 / itemCount)
    return try maker.say("desk.print.state.percent", ("percent", String(percent)))
  }

  /// The class of the style.
  var stateStyle: String {
    switch state {
    case .waiting, .making: "soon"
    case .made: problem == nil ? "done" : "late"
    case .refused: "late"
    }
  }
}
