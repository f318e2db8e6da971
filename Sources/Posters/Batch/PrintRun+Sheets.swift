extension PrintRun {
  /// Makes sheets with several items each, from the first free cell on.
  mutating func makeSheets(_ items: [PrintItem], _ sheet: Sheet, _ progress: (Int) -> Void) {
    into(items, "file.sheets", sheet: sheet) { run, document, gathered throws(PrintProblem) in
      var waiting: [(item: PrintItem, pages: [PageDrawing])] = []
      var free = sheet.cells - (run.job.options.startCell - 1)
      for (number, item) in items.enumerated() {
        do throws(PrintProblem) {
          waiting.append((item, try run.maker.checkedPages(item, warnings: &run.result.warnings)))
        } catch {
          run.notMade(item, error)
        }
        if waiting.count == free || (number + 1 == items.count && !waiting.isEmpty) {
          try run.drawSheet(waiting, sheet, firstCell: sheet.cells - free, document, &gathered)
          waiting.removeAll()
          free = sheet.cells
        }
        progress(number + 1)
      }
    }
  }

  /// Draws one sheet, front and back where the design has both.
  private func drawSheet(
    _ items: [(item: PrintItem, pages: [PageDrawing])], _ sheet: Sheet, firstCell: Int, _ document: Document,
    _ gathered: inout Gathered
  ) throws(PrintProblem) {
    let first = gathered.frames.count + 1
    for side in job.design.pages.indices {
      let cells = items.enumerated().map { index, item in
        cell(item.pages[side], at: sheet.corner(firstCell + index, isBack: !side.isMultiple(of: 2)), sheet)
      }
      let margin = job.options.ink == .press ? PageFrame.sheetMargin : 0
      let frame = PageFrame(
        width: sheet.width, height: sheet.height, bleed: margin, drawnMargin: margin, margin: margin,
        marks: sheet.marks, title: items.first?.item.placeName ?? "", group: job.design.title)
      document.surface.beginPage(width: sheet.width, height: sheet.height, margin: margin)
      for cell in cells { try cell.draw(maker.canvas, on: document.surface.context) }
      document.surface.endPage()
      gathered.add(frame, cells.flatMap(\.codes))
    }
    for (item, pages) in items {
      gathered.items.append((item, pages.indices.filter { !pages[$0].codes.isEmpty }.map { first + $0 }))
    }
  }

  /// A page in the middle of a cell.
  private func cell(_ page: PageDrawing, at corner: (x: Double, y: Double), _ sheet: Sheet) -> SheetCell {
    SheetCell(
      page: page, x: corner.x + (sheet.cellWidth - page.measures.width) / 2,
      y: corner.y + (sheet.cellHeight - page.measures.height) / 2, isCut: sheet.isCut)
  }
}
