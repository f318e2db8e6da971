internal import Glibc

/// One worker's way into the site, with buffers and open folders of its own. Handed out by ``SiteWriter/sink()``, used by one thread
/// at a time, and given back by ``close()``.
public struct PageSink: ~Copyable, Sendable {
  let writer: SiteWriter
  let number: Int
  var folders: FolderCache
  var prepared = 0
  private var files: [SiteFile] = []
  private var failure: SiteOutputError?

  init(writer: SiteWriter, number: Int) {
    self.writer = writer
    self.number = number
    folders = FolderCache(root: writer.ground.site.descriptor, makesFolders: writer.ground.way == .exchange)
  }

  /// Adds a file to the site that is being built. It shows when ``SiteWriter/finish()`` is done.
  ///
  /// - Parameters:
  ///   - path: Relative to the site's folder, parts separated by `/`, such as `cases/2026-11/1.html`.
  ///   - bytes: All bytes of the file.
  ///   - kind: What the file is for; decides the order in which changed files enter the site.
  ///   - origin: What the file was made from, for the error that names two files with one path.
  /// - Throws: ``SiteOutputError/path(_:path:origin:)`` or ``SiteOutputError/system(_:)``. After that the build cannot finish.
  public mutating func put(
    _ path: String, _ bytes: [UInt8], kind: FileKind = .page, origin: String
  ) throws(SiteOutputError) {
    if let problem = PathRule.problem(with: path) { throw failed(.path(problem, path: path, origin: origin)) }
    let hash = PageHash(bytes)
    let known = writer.ground.way == .update ? writer.ground.known.index(ofPath: PageHash(path.utf8)) : nil
    let placing = place(path, bytes, hash, known)
    switch placing {
    case .success(let fate):
      files.append(
        SiteFile(path: path, origin: origin, kind: kind, hash: hash, size: bytes.count, known: known, fate: fate))
    case .failure(let failure): throw failed(.system(failure))
    }
  }

  /// Gives back what this sink has written. A sink that goes without it keeps the build from finishing.
  public consuming func close() {
    writer.take(files, failure)
  }

  private mutating func failed(_ error: SiteOutputError) -> SiteOutputError {
    failure = failure ?? error
    return error
  }

  private mutating func place(
    _ path: String, _ bytes: [UInt8], _ hash: PageHash, _ known: Int?
  ) -> Result<SiteFile.Fate, SystemFailure> {
    switch writer.ground.way {
    case .exchange: return create(path, bytes)
    case .update: return hasAlready(path, bytes, hash, known) ? .success(.unchanged) : prepare(path, bytes)
    }
  }
}
