import Templates

/// The names that the designs of a brief may use: `cover.svg` and `page.svg` in the folder `briefs`.
struct BriefSlots {
  let shape: Shape
  private let words: [(slot: TextSlot, value: any KeyPath<BriefPaper.Cover, String> & Sendable)]
  private let page: TextSlot
  private let pages: TextSlot
  private let rectangles: ListSlot
  private let texts: ListSlot
  private let box: [TextSlot]
  private let text: TextSlot
  private let x: TextSlot
  private let y: TextSlot
  private let size: TextSlot
  private let width: TextSlot
  private let least: TextSlot
  private let anchor: TextSlot
  private let weight: TextSlot
  private let inks: [(slot: FlagSlot, ink: BriefInk)]
  private let textInks: [(slot: FlagSlot, ink: BriefInk)]

  private static let all: [BriefInk] = [.ink, .soft, .line, .received, .answered]

  init() {
    var rectangle = ShapeBuilder("rectangle of a brief")
    box = ["x", "y", "width", "height"].map { rectangle.text($0) }
    inks = Self.all.map { (rectangle.flag($0.rawValue), $0) }
    var line = ShapeBuilder("line of a brief")
    text = line.text("text")
    x = line.text("x")
    y = line.text("y")
    size = line.text("size")
    width = line.text("room")
    least = line.text("least")
    anchor = line.text("anchor")
    weight = line.text("weight")
    textInks = Self.all.map { (line.flag($0.rawValue), $0) }
    var builder = ShapeBuilder("page of a brief")
    words = [
      (builder.text("kind"), \.kind), (builder.text("issue"), \.issue), (builder.text("title"), \.title),
      (builder.text("days"), \.days), (builder.text("date"), \.date), (builder.text("signed-by"), \.signedBy),
      (builder.text("portal"), \.portal), (builder.text("office"), \.office), (builder.text("cut-off"), \.cutOff),
    ]
    page = builder.text("page")
    pages = builder.text("pages")
    rectangles = builder.list("rectangles", rectangle.build())
    texts = builder.list("texts", line.build())
    shape = builder.build()
  }

  /// The values of one page, numbered from 1.
  func record(_ cover: BriefPaper.Cover, _ marks: [BriefMark], page number: Int, of count: Int) -> Record {
    var record = Record(shape)
    for (slot, value) in words { record.set(slot, cover[keyPath: value]) }
    record.set(page, String(number))
    record.set(pages, String(count))
    for mark in marks {
      switch mark {
      case .rectangle(let area, let ink): record.append(rectangles) { set(&$0, area, ink) }
      case .text(let line, let left, let base, let height, let style):
        record.append(texts) { row in
          row.set(text, line)
          row.set(x, PDFText.number(left))
          row.set(y, PDFText.number(base))
          row.set(size, PDFText.number(height))
          row.set(width, PDFText.number(style.width))
          row.set(least, PDFText.number(height / 2))
          row.set(anchor, style.anchor.rawValue)
          row.set(weight, style.isBold ? "700" : "400")
          for (slot, ink) in textInks { row.set(slot, ink == style.ink) }
        }
      }
    }
    return record
  }

  private func set(_ row: inout Row, _ area: Box, _ ink: BriefInk) {
    for (slot, value) in zip(box, [area.x, area.y, area.width, area.height]) { row.set(slot, PDFText.number(value)) }
    for (slot, own) in inks { row.set(slot, own == ink) }
  }
}
