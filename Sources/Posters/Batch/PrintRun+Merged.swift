extension PrintRun {
  /// Makes one file of all items, a bookmark each under its street.
  mutating func makeMerged(_ items: [PrintItem], _ progress: (Int) -> Void) {
    into(items, "file.merged", sheet: nil) { run, document, gathered throws(PrintProblem) in
      // The marks are the same on every page, and kept once.
      let frames = run.job.design.pages.map { PageFrame($0.measures, ink: run.job.options.ink) }
      for (number, item) in items.enumerated() {
        do throws(PrintProblem) {
          let pages = try run.maker.checkedPages(item, warnings: &run.result.warnings)
          let first = gathered.frames.count + 1
          for (index, page) in pages.enumerated() {
            var frame = frames[index]
            frame.title = index == 0 ? "\(item.placeName) \(item.code)" : ""
            frame.group = item.street
            try run.draw(page, frame, document.surface)
            gathered.add(frame, page.codes)
          }
          gathered.items.append((item, pages.indices.filter { !pages[$0].codes.isEmpty }.map { first + $0 }))
        } catch {
          run.notMade(item, error)
        }
        progress(number + 1)
      }
    }
  }

  /// Gathers pages into one file; where the file cannot be written, none of its items is made.
  mutating func into(
    _ items: [PrintItem], _ key: String, sheet: Sheet?,
    gather: (inout PrintRun, Document, inout Gathered) throws(PrintProblem) -> Void
  ) {
    var gathered = Gathered()
    do throws(PrintProblem) {
      let document = try Document(path: job.output + "/" + wholeName(items, key))
      defer { document.discard() }
      try gather(&self, document, &gathered)
      guard !gathered.frames.isEmpty else { return }
      try document.finish(
        gathered.frames, job.facts(title: job.design.title), palette, readBack: gate(gathered.codes))
      for (item, pages) in gathered.items { made(item, file: document.name, pages: pages, sheet: sheet) }
      addWhole(document.name)
    } catch {
      stopped = error
      let told = Set(result.notMade)
      for item in items where !told.contains(item.code) { notMade(item, error) }
    }
  }
}
