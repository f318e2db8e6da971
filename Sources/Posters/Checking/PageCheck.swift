import CCairo

/// The last gate: a page is handed over only once it keeps the rules and its codes read as what they shall hold.
final class PageCheck {
  private let canvas: Canvas
  private let typesetter: Typesetter
  private let reader: CodeReader
  private static let leastContrast = 0.55
  private static let goodContrast = 0.7
  /// Pixels of a module: what readers ask for, and more where a reader failed.
  private static let fineness = [4.0, 6.0, 9.0]

  init(canvas: Canvas, typesetter: Typesetter) throws(PrintProblem) {
    self.canvas = canvas
    self.typesetter = typesetter
    reader = try CodeReader()
  }

  /// Checks a page of a design.
  ///
  /// - Returns: what is allowed but not good, in sentences.
  /// - Throws: ``PrintProblem`` with the first rule that is broken.
  func check(_ page: PageDrawing) throws(PrintProblem) -> [String] {
    let rules = CodeRules(measures: page.measures)
    for code in page.codes { try rules.check(code) }
    try TextRules(measures: page.measures, typesetter: typesetter).check(page)
    let area = Box(x: 0, y: 0, width: page.measures.width, height: page.measures.height)
    return try look(at: page.codes, area) { context throws(PrintProblem) in try canvas.draw(page, on: context) }
  }

  /// Looks at codes as they are drawn: every module, the quiet zone, contrast and polarity.
  func look(
    at codes: [PlacedCode], _ area: Box, draw: (OpaquePointer) throws(PrintProblem) -> Void
  ) throws(PrintProblem) -> [String] {
    guard let module = codes.map(\.module).min() else { return [] }
    let raster = try Raster(area, pixelsPerMillimetre: Self.fineness[0] / module, draw: draw)
    let grey = raster.grey()
    var warnings: [String] = []
    var areWhole = true
    for code in codes {
      let measure = CodeMeasure(code, grey: grey, width: raster.width, scale: raster.pixelsPerMillimetre)
      guard measure.contrast >= 0 else { throw PrintProblem(.inverted) }
      guard measure.contrast >= Self.leastContrast else { throw PrintProblem(.contrast(measure.contrast)) }
      guard measure.quietZone >= 4 else { throw PrintProblem(.quietZone(measure.quietZone)) }
      if measure.contrast < Self.goodContrast { warnings.append(PrintProblem.Kind.contrast(measure.contrast).sentence) }
      areWhole = areWhole && measure.isWhole
    }
    // Where something lies on a code, as a logo may, a reader must say whether it still reads.
    if !areWhole { try read(codes.map(ExpectedCode.init), area, draw: draw) }
    return warnings
  }

  /// Rasterises, finer and finer, until exactly the codes there shall be are read.
  private func read(
    _ codes: [ExpectedCode], _ area: Box, draw: (OpaquePointer) throws(PrintProblem) -> Void
  ) throws(PrintProblem) {
    let expected = Set(codes.map(\.text))
    var found: [String] = []
    for pixels in Self.fineness {
      let raster = try Raster(area, pixelsPerMillimetre: pixels / (codes.map(\.module).min() ?? 1), draw: draw)
      let grey = raster.grey()
      found = reader.read(grey, width: raster.width)
      // ZBar loses one now and then where many lie in a row; nobody holds a telephone over a whole sheet of labels.
      if codes.count > 1 { found += codes.flatMap { read($0, grey, raster) } }
      if Set(found) == expected { return }
    }
    if let missing = expected.subtracting(found).min() {
      throw PrintProblem(.unreadable(expected: missing, found: found.filter { !expected.contains($0) }))
    }
    throw PrintProblem(.otherCodes(Set(found).subtracting(expected).sorted()))
  }

  /// Reads a finished page back from the bytes of its file.
  ///
  /// - Parameters:
  ///   - content: its drawing as it stands in the file.
  ///   - frame: its boxes.
  ///   - codes: what it shall hold, in millimetres from the corner of the cut page.
  /// - Throws: ``PrintProblem`` where it holds anything else.
  func readBack(_ content: [UInt8], _ frame: PageFrame, _ codes: [ExpectedCode]) throws(PrintProblem) {
    let area = Box(x: 0, y: 0, width: frame.width, height: frame.height)
    try read(codes, area) { context throws(PrintProblem) in
      let point = 1 / PDFSurface.pointsPerMillimetre
      cairo_translate(context, -frame.margin, frame.height + frame.margin)
      cairo_scale(context, point, -point)
      try FinishedPage.draw(content, on: context)
    }
  }

  /// What is read in the square of one code alone.
  private func read(_ code: ExpectedCode, _ grey: [UInt8], _ raster: Raster) -> [String] {
    let scale = raster.pixelsPerMillimetre
    let columns = max(0, Int(code.area.x * scale))..<min(raster.width, Int(code.area.right * scale))
    let rows = max(0, Int(code.area.y * scale))..<min(raster.height, Int(code.area.bottom * scale))
    return reader.read(
      rows.flatMap { grey[$0 * raster.width + columns.lowerBound..<$0 * raster.width + columns.upperBound] },
      width: columns.count)
  }
}
