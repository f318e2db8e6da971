/// A batch while it is being made.
struct PrintRun {
  let job: PrintJob
  let maker: PageMaker
  let palette: Palette?
  let manifest: ManifestTable
  var result = PrintResult()
  /// The files of each street, for its archive, in the order of streets.
  private var streets: [(name: String, areaCode: String, files: [String])] = []
  /// Once the disk is full, nothing more is tried.
  private var stopped: PrintProblem?

  init(job: PrintJob, maker: PageMaker, palette: Palette?, manifest: ManifestTable) {
    self.job = job
    self.maker = maker
    self.palette = palette
    self.manifest = manifest
  }

  private var names: FileNames { FileNames(design: job.design.title) }

  mutating func make(_ items: [PrintItem], sheet: Sheet?, progress: (Int) -> Void) throws(PrintProblem) {
    if let sheet {
      try makeSheets(items, sheet, progress)
    } else if job.options.merged {
      try makeMerged(items, progress)
    } else {
      for (number, item) in items.enumerated() {
        makeSingle(item)
        progress(number + 1)
      }
    }
  }

  /// Says in the manifest that an item was not made, and why.
  mutating func notMade(_ item: PrintItem, _ problem: PrintProblem) {
    manifest.append(
      item, design: job.design, size: job.design.size, file: "", page: 0, status: "not made: \(problem.kind.sentence)")
  }

  // MARK: - One file a place

  private mutating func makeSingle(_ item: PrintItem) {
    do throws(PrintProblem) {
      if let stopped { throw stopped }
      let pages = try maker.checkedPages(item, warnings: &result.warnings)
      let name = names.page(item)
      let bytes = try file(pages, item)
      do throws(PrintProblem) {
        try Files.write(bytes, to: job.output + "/" + name)
      } catch {
        stopped = error
        throw error
      }
      finished(item, pages, file: name, firstPage: 1)
      note(name, item)
    } catch {
      if result.problems.last != error { result.problems.append(error) }
      notMade(item, error)
    }
  }

  /// Draws and finishes one item's pages.
  private func file(_ pages: [PageDrawing], _ item: PrintItem) throws(PrintProblem) -> [UInt8] {
    let surface = try PDFSurface()
    let frames = pages.map { PageFrame($0.measures, ink: job.options.ink) }
    for (page, frame) in zip(pages, frames) { try draw(page, frame, surface) }
    let drawn = try surface.finish()
    let sink = ByteSink()
    let facts = job.facts(title: "\(item.placeName) \(job.design.title) \(item.code)")
    try drawn.withUnsafeBufferPointer { bytes throws(PrintProblem) in
      try Finisher.finish(
        UnsafeRawBufferPointer(bytes), frames: frames, facts: facts, palette: palette, to: sink,
        readBack: gate(pages.map(\.codes)))
    }
    return sink.bytes
  }

  /// The last gate, for pages with these codes.
  private func gate(_ codes: [[PlacedCode]]) -> Finisher.ReadBack {
    { [gate = maker.gate] content, page, frame throws(PrintProblem) in
      try gate.readBack(content, frame, codes[page])
    }
  }

  private func draw(_ page: PageDrawing, _ frame: PageFrame, _ surface: PDFSurface) throws(PrintProblem) {
    surface.beginPage(width: frame.width, height: frame.height, margin: frame.drawnMargin)
    try maker.canvas.draw(page, on: surface.context)
    surface.endPage()
  }

  private mutating func finished(
    _ item: PrintItem, _ pages: [PageDrawing], file: String, firstPage: Int, sheet: Sheet? = nil
  ) {
    for (offset, page) in pages.enumerated() where !page.codes.isEmpty {
      manifest.append(
        item, design: job.design, size: sheet.map { ($0.width, $0.height) } ?? job.design.size, file: file,
        page: firstPage + offset)
    }
    result.made += 1
  }

  private mutating func note(_ file: String, _ item: PrintItem) {
    result.files.append(file)
    if let index = streets.firstIndex(where: { $0.name == item.street }) {
      streets[index].files.append(file)
    } else {
      streets.append((item.street, item.areaCode, [file]))
    }
  }

  // MARK: - One file of all

  private mutating func makeMerged(_ items: [PrintItem], _ progress: (Int) -> Void) throws(PrintProblem) {
    let document = try Document(path: job.output + "/" + wholeName(items, "file.merged"))
    var frames: [PageFrame] = []
    var codes: [[PlacedCode]] = []
    var placed: [(item: PrintItem, pages: [PageDrawing], first: Int)] = []
    for (number, item) in items.enumerated() {
      do throws(PrintProblem) {
        let pages = try maker.checkedPages(item, warnings: &result.warnings)
        placed.append(
          (item, pages.map { PageDrawing(measures: $0.measures, steps: $0.codes.map { .code($0) }) }, frames.count + 1))
        for (index, page) in pages.enumerated() {
          let title = index == 0 ? "\(item.placeName) \(item.code)" : ""
          let frame = PageFrame(page.measures, ink: job.options.ink, title: title, group: item.street)
          try draw(page, frame, document.surface)
          frames.append(frame)
          codes.append(page.codes)
        }
      } catch {
        result.problems.append(error)
        notMade(item, error)
      }
      progress(number + 1)
    }
    try finish(document, frames, codes, placed)
  }

  private mutating func finish(
    _ document: Document, _ frames: [PageFrame], _ codes: [[PlacedCode]],
    _ placed: [(item: PrintItem, pages: [PageDrawing], first: Int)],
    sheet: Sheet? = nil
  ) throws(PrintProblem) {
    guard !frames.isEmpty else { return document.discard() }
    do throws(PrintProblem) {
      try document.finish(frames, job.facts(title: job.design.title), palette, readBack: gate(codes))
      for (item, pages, first) in placed {
        finished(item, pages, file: document.name, firstPage: first, sheet: sheet)
      }
      result.files.append(document.name)
    } catch {
      result.problems.append(error)
      for (item, _, _) in placed { notMade(item, error) }
    }
  }

  private func wholeName(_ items: [PrintItem], _ key: String) -> String {
    names.whole(items.first?.areaCode ?? "", [job.design.title, job.folder.word(key)], ending: ".pdf")
  }

  // MARK: - Sheets

  private mutating func makeSheets(_ items: [PrintItem], _ sheet: Sheet, _ progress: (Int) -> Void) throws(PrintProblem)
  {
    let document = try Document(path: job.output + "/" + wholeName(items, "file.sheets"))
    var frames: [PageFrame] = []
    var codes: [[PlacedCode]] = []
    var placed: [(item: PrintItem, pages: [PageDrawing], first: Int)] = []
    var waiting: [(item: PrintItem, pages: [PageDrawing])] = []
    var free = sheet.cells - (job.options.startCell - 1)
    for (number, item) in items.enumerated() {
      do throws(PrintProblem) {
        waiting.append((item, try maker.checkedPages(item, warnings: &result.warnings)))
      } catch {
        result.problems.append(error)
        notMade(item, error)
      }
      if waiting.count == free || (number + 1 == items.count && !waiting.isEmpty) {
        do throws(PrintProblem) {
          try drawSheet(waiting, sheet, firstCell: sheet.cells - free, document, &frames, &codes)
          for (item, pages) in waiting { placed.append((item, pages, frames.count - pages.count + 1)) }
        } catch {
          result.problems.append(error)
          for (item, _) in waiting { notMade(item, error) }
        }
        waiting.removeAll()
        free = sheet.cells
      }
      progress(number + 1)
    }
    try finish(document, frames, codes, placed, sheet: sheet)
  }

  /// Draws one sheet, front and back where the design has both, and reads the whole sheet back.
  private func drawSheet(
    _ items: [(item: PrintItem, pages: [PageDrawing])], _ sheet: Sheet, firstCell: Int, _ document: Document,
    _ frames: inout [PageFrame], _ codes: inout [[PlacedCode]]
  ) throws(PrintProblem) {
    for side in job.design.pages.indices {
      let cells = items.enumerated().map { index, item in
        let corner = sheet.corner(firstCell + index, isBack: !side.isMultiple(of: 2))
        return SheetCell(
          page: item.pages[side], x: corner.x + (sheet.cellWidth - job.design.measures.width) / 2,
          y: corner.y + (sheet.cellHeight - job.design.measures.height) / 2, isCut: sheet.isCut)
      }
      let area = Box(x: 0, y: 0, width: sheet.width, height: sheet.height)
      _ = try maker.gate.look(at: cells.flatMap(\.codes), area) { context throws(PrintProblem) in
        for cell in cells { try cell.draw(maker.canvas, on: context) }
      }
      let margin = job.options.ink == .press ? PageFrame.sheetMargin : 0
      let frame = PageFrame(
        width: sheet.width, height: sheet.height, bleed: margin, drawnMargin: margin, margin: margin,
        marks: sheet.marks, title: items.first?.item.placeName ?? "", group: job.design.title)
      document.surface.beginPage(width: sheet.width, height: sheet.height, margin: margin)
      for cell in cells { try cell.draw(maker.canvas, on: document.surface.context) }
      document.surface.endPage()
      frames.append(frame)
      codes.append(cells.flatMap(\.codes))
    }
  }

  // MARK: - At the end

  mutating func end() throws(PrintProblem) {
    if job.options.zipped, stopped == nil {
      for street in streets { try writeArchive(street.name, street.areaCode, street.files) }
    }
    try manifest.write()
    result.manifest = job.output + "/manifest.csv"
  }

  private mutating func writeArchive(_ street: String, _ areaCode: String, _ files: [String]) throws(PrintProblem) {
    var archive = ZipArchive(date: job.options.date)
    for file in files { archive.add(file, try Files.read(job.output + "/" + file)) }
    archive.end()
    let name = names.whole(areaCode, [street, job.design.title], ending: ".zip")
    try Files.write(archive.bytes, to: job.output + "/" + name)
    result.files.append(name)
  }

  mutating func writeProof(_ items: [PrintItem]) throws(PrintProblem) {
    guard stopped == nil, !items.isEmpty else { return }
    let document = try Document(path: job.output + "/" + wholeName(items, "file.proof"))
    let frames = try ProofSheet(job: job, maker: maker).draw(items, on: document.surface)
    try document.finish(frames, job.facts(title: job.folder.word("proof.title")), palette) { _, _, _ in }
    result.files.append(document.name)
  }
}

extension PrintJob {
  /// What a file of this batch says about itself.
  func facts(title: String) -> DocumentFacts {
    DocumentFacts(title: title, author: office.office, date: options.date, language: "zh-CN")
  }
}
