import Glibc

/// A file of many pages: cairo writes a draft on the disk, the finishing pass reads it there, so that memory stays flat.
final class Document {
  let surface: PDFSurface
  let name: String
  private let path: String
  private let draft: String

  init(path: String) throws(PrintProblem) {
    self.path = path
    draft = path + ".draft"
    name = path.split(separator: "/").last.map { String($0) } ?? path
    surface = try PDFSurface(path: draft)
  }

  /// Throws the draft away.
  func discard() { unlink(draft) }

  /// Finishes the file and gives it its name once it is whole.
  func finish(_ frames: [PageFrame], _ facts: DocumentFacts, _ palette: Palette?, readBack: @escaping Finisher.ReadBack)
    throws(PrintProblem)
  {
    defer { discard() }
    _ = try surface.finish()
    let part = path + ".part"
    let file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Files.failure(path) }
    let sink = ByteSink(descriptor: file, path: path)
    do throws(PrintProblem) {
      try withDraft { bytes, forget throws(PrintProblem) in
        try Finisher.finish(
          bytes, forget: forget, frames: frames, facts: facts, palette: palette, to: sink, readBack: readBack)
      }
      guard close(file) == 0, rename(part, path) == 0 else { throw Files.failure(path) }
    } catch {
      close(file)
      unlink(part)
      throw error
    }
  }

  /// The draft as memory that the system fills as it is read, and empties when it is told to forget.
  private func withDraft(
    _ use: (UnsafeRawBufferPointer, _ forget: @escaping () -> Void) throws(PrintProblem) -> Void
  ) throws(PrintProblem) {
    let file = open(draft, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Files.failure(draft) }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard size > 0, let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), memory != MAP_FAILED else {
      throw Files.failure(draft)
    }
    defer { munmap(memory, size) }
    try use(UnsafeRawBufferPointer(start: memory, count: size)) { madvise(memory, size, MADV_DONTNEED) }
  }
}
