extension PrintRun {
  /// Makes a file of one item.
  mutating func makeSingle(_ item: PrintItem) {
    do throws(PrintProblem) {
      if let stopped { throw stopped }
      let pages = try maker.checkedPages(item, warnings: &result.warnings)
      let name = names.page(item)
      try write(try file(pages, item), name)
      made(item, file: name, pages: pages.indices.filter { !pages[$0].codes.isEmpty }.map { $0 + 1 })
      note(name, item)
    } catch {
      notMade(item, error)
    }
  }

  private mutating func write(_ bytes: [UInt8], _ name: String) throws(PrintProblem) {
    do throws(PrintProblem) {
      try Files.write(bytes, to: job.output + "/" + name)
    } catch {
      stopped = error
      throw error
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
    do throws(PrintProblem) {
      try drawn.withUnsafeBufferPointer { bytes throws(PrintProblem) in
        try Finisher.finish(
          UnsafeRawBufferPointer(bytes), frames: frames, facts: facts, palette: palette, to: sink,
          readBack: gate(pages.map { $0.codes.map(ExpectedCode.init) }))
      }
    } catch {
      throw error.on(item.label)
    }
    return sink.bytes
  }

  private mutating func note(_ file: String, _ item: PrintItem) {
    result.files.append(file)
    if let index = streets.firstIndex(where: { $0.name == item.street && $0.areaCode == item.areaCode }) {
      streets[index].files.append(file)
    } else {
      streets.append((item.street, item.areaCode, [file]))
    }
  }
}
