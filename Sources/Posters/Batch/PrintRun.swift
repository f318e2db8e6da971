/// A batch while it is being made.
struct PrintRun {
  let job: PrintJob
  let maker: PageMaker
  let palette: Palette?
  let manifest: ManifestTable
  var result = PrintResult()
  /// The files of each street, for its archive, in the order of streets.
  var streets: [(name: String, areaCode: String, files: [String])] = []
  /// The codes that are in a file, be it in one or in several.
  private var madeCodes: Set<String> = []
  /// Once the disk is full, nothing more is tried.
  var stopped: PrintProblem?

  init(job: PrintJob, maker: PageMaker, palette: Palette?, manifest: ManifestTable) {
    self.job = job
    self.maker = maker
    self.palette = palette
    self.manifest = manifest
  }

  var names: FileNames { FileNames(design: job.design.title) }

  /// Makes all items in the way that was asked for; what is not made is said in the manifest.
  mutating func make(_ items: [PrintItem], sheet: Sheet?, progress: (Int) -> Void) {
    if let sheet { return makeSheets(items, sheet, progress) }
    if job.options.merged { makeMerged(items, progress) }
    guard !job.options.merged || job.options.zipped else { return }
    let refused = Set(result.notMade)
    for (number, item) in items.enumerated() where !refused.contains(item.code) {
      makeSingle(item)
      progress(number + 1)
    }
  }

  /// Says in the manifest that an item was not made, and why; each reason is told once in a row.
  mutating func notMade(_ item: PrintItem, _ problem: PrintProblem) {
    if result.problems.last != problem { result.problems.append(problem) }
    result.notMade.append(item.code)
    manifest.append(
      item, design: job.design, size: job.design.size, file: "", page: 0, status: "not made: \(problem.kind.sentence)")
  }

  /// Says in the manifest on which pages of a file an item is.
  mutating func made(_ item: PrintItem, file: String, pages: [Int], sheet: Sheet? = nil) {
    for page in pages {
      manifest.append(
        item, design: job.design, size: sheet.map { ($0.width, $0.height) } ?? job.design.size, file: file, page: page)
    }
    madeCodes.insert(item.code)
    result.made = madeCodes.count
  }

  /// The last gate, for pages with these codes.
  func gate(_ codes: [[ExpectedCode]]) -> Finisher.ReadBack {
    { [gate = maker.gate] content, page, frame throws(PrintProblem) in
      try gate.readBack(content, frame, codes[page])
    }
  }

  func draw(_ page: PageDrawing, _ frame: PageFrame, _ surface: PDFSurface) throws(PrintProblem) {
    surface.beginPage(width: frame.width, height: frame.height, margin: frame.drawnMargin)
    try maker.canvas.draw(page, on: surface.context)
    surface.endPage()
  }

  /// The name of a file that holds many items; what it is comes from the wording.
  func wholeName(_ items: [PrintItem], _ key: String) -> String {
    names.whole(items.first?.areaCode ?? "", [job.design.title, job.folder.word(key)], ending: ".pdf")
  }
}

extension PrintJob {
  /// What a file of this batch says about itself.
  func facts(title: String) -> DocumentFacts {
    DocumentFacts(title: title, author: office.office, date: options.date, language: "zh-CN")
  }
}
