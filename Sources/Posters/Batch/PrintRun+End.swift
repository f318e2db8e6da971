extension PrintRun {
  /// Writes archives and the manifest, which comes last and whatever happened before.
  mutating func end() throws(PrintProblem) {
    do throws(PrintProblem) {
      if job.options.zipped, stopped == nil {
        for street in streets { try writeArchive(street.name, street.areaCode, street.files) }
      }
    } catch {
      result.problems.append(error)
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

  /// Writes the sheet to sign.
  mutating func writeProof(_ items: [PrintItem]) {
    guard stopped == nil, !items.isEmpty else { return }
    do throws(PrintProblem) {
      let document = try Document(path: job.output + "/" + wholeName(items, "file.proof"))
      defer { document.discard() }
      let frames = try ProofSheet(job: job, maker: maker).draw(items, on: document.surface)
      // Thumbnails are too small to be read, and are not meant to be.
      try document.finish(frames, job.facts(title: job.folder.word("proof.title")), palette) { _, _, _ in }
      result.proof = document.name
      addWhole(document.name)
      if job.options.proofPicture { try writeProofPicture(items) }
    } catch {
      result.problems.append(error)
    }
  }

  /// Notes a file that holds more than one item.
  mutating func addWhole(_ name: String) {
    result.files.append(name)
    result.wholes.append(name)
  }

  private mutating func writeProofPicture(_ items: [PrintItem]) throws(PrintProblem) {
    let name = wholeName(items, "file.proof").dropLast(4) + ".png"
    try ProofSheet(job: job, maker: maker).writePicture(
      of: items, to: job.output + "/" + name, pixelsPerMillimetre: 5)
    addWhole(String(name))
  }
}
