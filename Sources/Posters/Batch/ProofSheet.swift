import CCairo

/// A sheet of thumbnails with names, to look through and sign before a batch goes to the printer's.
struct ProofSheet {
  let job: PrintJob
  let maker: PageMaker

  private static let (width, height) = (210.0, 297.0)
  private static let (columns, rows) = (4, 4)
  private static let margin = 12.0
  private static let top = 30.0
  private static let bottom = 24.0
  private static let caption = 9.0

  /// Draws as many pages as it takes and gives their frames.
  func draw(_ items: [PrintItem], on surface: PDFSurface) throws(PrintProblem) -> [PageFrame] {
    var frames: [PageFrame] = []
    for page in 0..<(items.count + Self.perPage - 1) / Self.perPage {
      surface.beginPage(width: Self.width, height: Self.height, margin: 0)
      try draw(items, page: page, surface.context)
      surface.endPage()
      frames.append(
        PageFrame(
          width: Self.width, height: Self.height, bleed: 0, drawnMargin: 0, margin: 0, marks: [], title: "", group: ""))
    }
    return frames
  }

  /// Writes the first page as a PNG file.
  func writePicture(of items: [PrintItem], to path: String, pixelsPerMillimetre scale: Double) throws(PrintProblem) {
    let area = Box(x: 0, y: 0, width: Self.width, height: Self.height)
    let picture = try Raster(area, pixelsPerMillimetre: scale) { context throws(PrintProblem) in
      try draw(items, page: 0, context)
    }
    try picture.writePNG(to: path)
  }

  private static let perPage = columns * rows

  private func draw(_ items: [PrintItem], page: Int, _ context: OpaquePointer) throws(PrintProblem) {
    let start = page * Self.perPage
    try head(items.count, page: page + 1, of: (items.count + Self.perPage - 1) / Self.perPage, context)
    for (place, item) in items[start..<min(start + Self.perPage, items.count)].enumerated() {
      try thumbnail(item, place, context)
    }
  }

  private func head(_ count: Int, page: Int, of pages: Int, _ context: OpaquePointer) throws(PrintProblem) {
    let right = Self.width - Self.margin
    try line(
      "\(job.folder.word("proof.title")) \(job.design.title)", Self.margin, 18, 7, bold: true, width: 130, context)
    try line("\(count) · \(page)/\(pages)", right, 18, 4, anchor: .end, width: 50, context)
    try line(job.folder.word("proof.check"), Self.margin, 25, 3.4, width: right - Self.margin, context)
    try line(job.folder.word("proof.sign"), Self.margin, Self.height - 12, 4.4, width: right - Self.margin, context)
  }

  private func thumbnail(_ item: PrintItem, _ place: Int, _ context: OpaquePointer) throws(PrintProblem) {
    let measures = job.design.measures
    let width = (Self.width - 2 * Self.margin) / Double(Self.columns)
    let height = (Self.height - Self.top - Self.bottom) / Double(Self.rows)
    let (x, y) = (
      Self.margin + width * Double(place % Self.columns), Self.top + height * Double(place / Self.columns)
    )
    let scale = min((width - 6) / measures.width, (height - Self.caption - 4) / measures.height)
    guard let page = try? maker.pages(item).first else { return }
    let left = x + (width - measures.width * scale) / 2
    cairo_save(context)
    cairo_translate(context, left, y)
    cairo_scale(context, scale, scale)
    cairo_rectangle(context, 0, 0, measures.width, measures.height)
    cairo_clip_preserve(context)
    try maker.canvas.draw(page, on: context)
    cairo_restore(context)
    Canvas.take(.black, context)
    cairo_set_line_width(context, 0.15)
    cairo_rectangle(context, left, y, measures.width * scale, measures.height * scale)
    cairo_stroke(context)
    let foot = y + measures.height * scale
    try line(item.placeName, x + width / 2, foot + 4, 3, anchor: .middle, width: width - 3, context)
    try line("\(item.code) \(item.serial)", x + width / 2, foot + 7.6, 2.4, anchor: .middle, width: width - 3, context)
  }

  private func line(
    _ text: String, _ x: Double, _ y: Double, _ size: Double, bold: Bool = false, anchor: Style.Anchor = .start,
    width: Double, _ context: OpaquePointer
  ) throws(PrintProblem) {
    var style = Style()
    style.size = size
    style.weight = bold ? 700 : 400
    style.anchor = anchor
    let fit = TextBlock.Fit(width: width, lines: 1, least: 0.5, grow: .down, drops: false)
    let block = TextBlock(runs: [TextBlock.Run(text: text, style: style)], style: style, fit: fit)
    let page = PageDrawing(
      measures: job.design.measures, steps: [.text(PlacedText(block: block, x: x, y: y, transform: .identity))])
    try maker.canvas.draw(page, on: context)
  }
}
