import CCairo

/// One page on a sheet.
struct SheetCell {
  let page: PageDrawing
  let x: Double
  let y: Double
  /// True where the ground reaches beyond the cut.
  let isCut: Bool

  func draw(_ canvas: Canvas, on context: OpaquePointer) throws(PrintProblem) {
    let measures = page.measures
    let bleed = isCut ? measures.bleed : 0
    cairo_save(context)
    defer { cairo_restore(context) }
    cairo_translate(context, x, y)
    cairo_rectangle(context, -bleed, -bleed, measures.width + 2 * bleed, measures.height + 2 * bleed)
    cairo_clip(context)
    try canvas.draw(page, on: context)
  }

  /// Its codes where they lie on the sheet.
  var codes: [PlacedCode] {
    page.codes.map { code in
      PlacedCode(
        symbol: code.symbol, text: code.text, box: code.box, transform: Transform(e: x, f: y).after(code.transform),
        ink: code.ink, ground: code.ground, logo: code.logo)
    }
  }
}
