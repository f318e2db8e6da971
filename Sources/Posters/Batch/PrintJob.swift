import Glibc

/// A batch: one design for many items, made into a folder.
///
/// What is wrong with a design stops the batch before a file is made. What is wrong with one item keeps that item out; the others are
/// made, and `manifest.csv` says which were not.
public struct PrintJob {
  let folder: DesignFolder
  let design: Design
  let office: PrintOffice
  let options: PrintOptions
  /// The folder for the files.
  public let output: String

  /// A batch.
  ///
  /// - Parameters:
  ///   - folder: the designs.
  ///   - design: the one to print.
  ///   - office: what all pages say alike.
  ///   - options: how.
  ///   - output: the folder for the files, made where it is missing.
  public init(folder: DesignFolder, design: Design, office: PrintOffice, options: PrintOptions, output: String) {
    self.folder = folder
    self.design = design
    self.office = office
    self.options = options
    self.output = output
  }

  /// Makes all files.
  ///
  /// - Parameters:
  ///   - items: in the order they shall have.
  ///   - progress: told how many items are done.
  /// - Returns: what was made and what was not.
  /// - Throws: ``PrintProblem`` where nothing can be made at all.
  public func run(_ items: [PrintItem], progress: (Int) -> Void) throws(PrintProblem) -> PrintResult {
    try DrawingTurn.take { () throws(PrintProblem) in try make(items, progress: progress) }
  }

  private func make(_ items: [PrintItem], progress: (Int) -> Void) throws(PrintProblem) -> PrintResult {
    let palette = options.ink == .press ? try Palette(file: folder.path + "/palette.csv") : nil
    if let palette { try checkForPress(palette) }
    let sheet = try (options.sheet ?? design.sheet).map { name throws(PrintProblem) in
      try Sheet.find(name, in: folder, for: design)
    }
    if let sheet, !(1...sheet.cells).contains(options.startCell) {
      throw PrintProblem(.startCell(options.startCell, cells: sheet.cells))
    }
    try Files.makeFolder(output)
    let (known, unknown, characters) = try split(items)
    let maker = try PageMaker(
      design: design, office: office, characters: characters, outlined: options.outlined)
    var run = PrintRun(
      job: self, maker: maker, palette: palette,
      manifest: try ManifestTable(path: output + "/manifest.csv", rows: items.count * max(design.pages.count, 1)))
    for (item, problem) in unknown { run.notMade(item, problem) }
    run.make(known, sheet: sheet, progress: progress)
    if options.proof { run.writeProof(known) }
    try run.end()
    return run.result
  }

  /// Items that the font can set, and those that it cannot.
  private func split(_ items: [PrintItem]) throws(PrintProblem) -> (
    known: [PrintItem], unknown: [(item: PrintItem, problem: PrintProblem)], characters: Set<Unicode.Scalar>
  ) {
    var all = try Characters(folder: folder, design: design, office: office).common
    for item in items { all.formUnion(Characters.of(item)) }
    let font = try FontFile.find(bold: true)
    let missing = Set(try font.missing(from: all))
    guard !missing.isEmpty else { return (items, [], all) }
    var (known, unknown): ([PrintItem], [(PrintItem, PrintProblem)]) = ([], [])
    for item in items {
      let lacking = Characters.of(item).intersection(missing).sorted { $0.value < $1.value }
      if lacking.isEmpty {
        known.append(item)
      } else {
        unknown.append((item, PrintProblem(.missingGlyphs(lacking.map { FontShelf.name($0) }), page: item.label)))
      }
    }
    return (known, unknown, all.subtracting(items.flatMap { Characters.of($0).intersection(missing) }))
  }

  private func checkForPress(_ palette: Palette) throws(PrintProblem) {
    for page in design.pages {
      let source = DesignSource(file: page.file, bytes: try Files.read(page.file))
      try PressRules(palette: palette, source: source).check(try source.checked())
    }
  }
}
