/// The boxes and marks of a finished page; lengths in millimetres from the top left corner of the cut page.
struct PageFrame: Hashable {
  /// A line of a mark.
  struct Mark: Hashable {
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double
    let isDashed: Bool
  }

  let width: Double
  let height: Double
  /// How far the ground reaches beyond the cut.
  let bleed: Double
  /// How far cairo's page reaches beyond the cut on each side.
  let drawnMargin: Double
  /// How far the finished page reaches beyond the cut on each side.
  let margin: Double
  let marks: [Mark]
  /// What the bookmark says; empty for none.
  var title: String
  /// The bookmark above; empty for none.
  var group: String
}

extension PageFrame {
  /// Room for marks beyond the bleed.
  static let slug = 8.0
  /// What a press sheet has around the paper, so that its boxes differ.
  static let sheetMargin = 3.0

  /// The frame of a page of a design.
  init(_ measures: Measures, ink: Ink, title: String = "", group: String = "") {
    let drawn = measures.bleed + Self.slug
    switch ink {
    case .press:
      self.init(
        width: measures.width, height: measures.height, bleed: measures.bleed, drawnMargin: drawn, margin: drawn,
        marks: Self.cropMarks(measures) + Self.foldMarks(measures), title: title, group: group)
    case .office:
      self.init(
        width: measures.width, height: measures.height, bleed: 0, drawnMargin: drawn, margin: 0, marks: [],
        title: title, group: group)
    }
  }

  /// Two lines at every corner that end before the bleed begins.
  private static func cropMarks(_ measures: Measures) -> [Mark] {
    let (near, far) = (measures.bleed + 1, measures.bleed + 6)
    var marks: [Mark] = []
    for x in [0, measures.width] {
      marks.append(Mark(x1: x, y1: -near, x2: x, y2: -far, isDashed: false))
      marks.append(Mark(x1: x, y1: measures.height + near, x2: x, y2: measures.height + far, isDashed: false))
    }
    for y in [0, measures.height] {
      marks.append(Mark(x1: -near, y1: y, x2: -far, y2: y, isDashed: false))
      marks.append(Mark(x1: measures.width + near, y1: y, x2: measures.width + far, y2: y, isDashed: false))
    }
    return marks
  }

  private static func foldMarks(_ measures: Measures) -> [Mark] {
    let (near, far) = (measures.bleed + 1, measures.bleed + 6)
    let across = measures.foldsX.flatMap { x in
      [
        Mark(x1: x, y1: -near, x2: x, y2: -far, isDashed: true),
        Mark(x1: x, y1: measures.height + near, x2: x, y2: measures.height + far, isDashed: true),
      ]
    }
    let down = measures.foldsY.flatMap { y in
      [
        Mark(x1: -near, y1: y, x2: -far, y2: y, isDashed: true),
        Mark(x1: measures.width + near, y1: y, x2: measures.width + far, y2: y, isDashed: true),
      ]
    }
    return across + down
  }
}

extension PageFrame {
  private static let points = 72 / 25.4

  /// What goes before cairo's drawing, so that the finished page's corner is its origin.
  var before: String {
    let shift = (margin - drawnMargin) * Self.points
    return shift == 0 ? "q\n" : "q 1 0 0 1 \(PDFText.number(shift)) \(PDFText.number(shift)) cm\n"
  }

  /// What goes after it: the marks, in all inks so that they show on every plate.
  func after(_ ink: Ink) -> String {
    guard !marks.isEmpty else { return "\nQ\n" }
    let top = (height + 2 * margin) * Self.points - margin * Self.points
    var text = "\nQ\nq \(PDFText.number(Self.points)) 0 0 -\(PDFText.number(Self.points)) "
    text += "\(PDFText.number(margin * Self.points)) \(PDFText.number(top)) cm 0.09 w "
    text += ink == .press ? "1 1 1 1 K\n" : "0 0 0 RG\n"
    for dashed in [false, true] {
      let some = marks.filter { $0.isDashed == dashed }
      guard !some.isEmpty else { continue }
      text += dashed ? "[1 0.7] 0 d\n" : "[] 0 d\n"
      for mark in some {
        text += "\(PDFText.number(mark.x1)) \(PDFText.number(mark.y1)) m "
        text += "\(PDFText.number(mark.x2)) \(PDFText.number(mark.y2)) l S\n"
      }
    }
    return text + "Q\n"
  }

  /// The boxes for the page's dictionary.
  var boxes: String {
    let (full, trim) = (box(0), box(margin))
    return "/MediaBox \(full) /CropBox \(full) /BleedBox \(box(margin - bleed)) /TrimBox \(trim)"
  }

  private func box(_ inset: Double) -> String {
    let (left, right) = (inset * Self.points, (width + 2 * margin - inset) * Self.points)
    let top = (height + 2 * margin - inset) * Self.points
    return "[\(PDFText.number(left)) \(PDFText.number(left)) \(PDFText.number(right)) \(PDFText.number(top))]"
  }
}
