extension PrintJob {
  /// Draws the pages of one item as PNG files, for a screen: `poster-a4.png`, and `leaflet.2.png` for a second page.
  ///
  /// - Parameters:
  ///   - item: the thing to show.
  ///   - pixels: how many a page is wide or high, whichever is more.
  /// - Returns: the names of the files.
  /// - Throws: ``PrintProblem`` where the item cannot be made.
  public func writePictures(of item: PrintItem, pixels: Int) throws(PrintProblem) -> [String] {
    try DrawingTurn.take { () throws(PrintProblem) in try drawPictures(of: item, pixels: pixels) }
  }

  private func drawPictures(of item: PrintItem, pixels: Int) throws(PrintProblem) -> [String] {
    try Files.makeFolder(output)
    let characters = try Characters(folder: folder, design: design, office: office).common.union(Characters.of(item))
    let maker = try PageMaker(design: design, office: office, characters: characters, outlined: false)
    var warnings: [String] = []
    var names: [String] = []
    for (number, page) in try maker.checkedPages(item, warnings: &warnings).enumerated() {
      let name = design.name + (number == 0 ? "" : ".\(number + 1)") + ".png"
      let area = Box(x: 0, y: 0, width: page.measures.width, height: page.measures.height)
      let scale = Double(pixels) / max(area.width, area.height)
      let picture = try Raster(area, pixelsPerMillimetre: scale) { context throws(PrintProblem) in
        try maker.canvas.draw(page, on: context)
      }
      try picture.writePNG(to: output + "/" + name)
      names.append(name)
    }
    return names
  }
}
