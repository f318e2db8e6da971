import Templates

/// Makes one PDF of a brief: a cover to sign, then its pages, all from the designs in the folder `briefs`.
public struct BriefJob {
  private static let files = (cover: "briefs/cover.svg", page: "briefs/page.svg")

  private let folder: DesignFolder
  private let paper: BriefPaper
  private let date: PDFDate

  /// A brief to be made.
  ///
  /// - Parameters:
  ///   - folder: the designs.
  ///   - paper: the brief.
  ///   - date: the day that the file says it was made on.
  public init(folder: DesignFolder, paper: BriefPaper, date: PDFDate) {
    self.folder = folder
    self.paper = paper
    self.date = date
  }

  /// Writes the file; the folder is made where it is missing.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - output: the folder for it.
  /// - Returns: how many pages it has.
  /// - Throws: ``PrintProblem`` where a design or a character keeps it from being made.
  public func write(_ name: String, in output: String) throws(PrintProblem) -> Int {
    try DrawingTurn.take { () throws(PrintProblem) in try draw(name, in: output) }
  }

  private func draw(_ name: String, in output: String) throws(PrintProblem) -> Int {
    let drawings = try drawings()
    let typesetter = Typesetter(try FontShelf(characters: Self.characters(drawings)))
    let canvas = Canvas(typesetter: typesetter, outlined: false)
    let surface = try PDFSurface()
    let frames = drawings.enumerated().map { number, page in
      PageFrame(page.measures, ink: .office, title: number == 0 ? paper.cover.title : "")
    }
    for (page, frame) in zip(drawings, frames) {
      surface.beginPage(width: frame.width, height: frame.height, margin: frame.drawnMargin)
      try canvas.draw(page, on: surface.context)
      surface.endPage()
    }
    let bytes = try finished(try surface.finish(), frames)
    try Files.makeFolder(output)
    try Files.write(bytes, to: output + "/" + name)
    return drawings.count
  }

  private func finished(_ drawn: [UInt8], _ frames: [PageFrame]) throws(PrintProblem) -> [UInt8] {
    let sink = ByteSink()
    let facts = DocumentFacts(title: paper.cover.title, author: paper.cover.office, date: date, language: "zh-CN")
    try drawn.withUnsafeBufferPointer { bytes throws(PrintProblem) in
      // A brief has no code to be read back.
      try Finisher.finish(
        UnsafeRawBufferPointer(bytes), frames: frames, facts: facts, palette: nil, to: sink
      ) { _, _, _ in }
    }
    return sink.bytes
  }

  /// The pages with their words, the cover first.
  private func drawings() throws(PrintProblem) -> [PageDrawing] {
    let slots = BriefSlots()
    let (cover, page) = try (design(Self.files.cover, slots), design(Self.files.page, slots))
    let pages = BriefFlow.pages(paper.parts)
    var drawings = [try cover.drawing(slots.record(paper.cover, [], page: 1, of: pages.count + 1))]
    for (number, marks) in pages.enumerated() {
      drawings.append(
        try page.drawing(slots.record(paper.cover, marks, page: number + 2, of: pages.count + 1)))
    }
    return drawings
  }

  private func design(_ name: String, _ slots: BriefSlots) throws(PrintProblem) -> BriefDesign {
    try BriefDesign(path: folder.path + "/" + name, wording: folder.wording, language: folder.wordingFile, slots.shape)
  }

  private static func characters(_ pages: [PageDrawing]) -> Set<Unicode.Scalar> {
    Set(pages.flatMap(\.texts).flatMap(\.block.runs).flatMap(\.text.unicodeScalars))
  }
}
