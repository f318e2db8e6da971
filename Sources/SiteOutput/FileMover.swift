internal import CSiteOutput
internal import Glibc

/// Moves prepared files to where they belong and stale ones out, writing down each step.
struct FileMover: ~Copyable {
  private let writer: SiteWriter
  private var folders: FolderCache
  private var foldersNoted = 0
  private var movedOut = 0
  private(set) var journal = Journal()

  init(_ writer: SiteWriter) {
    self.writer = writer
    folders = Self.folders(of: writer)
  }

  private static func folders(of writer: SiteWriter) -> FolderCache {
    FolderCache(root: writer.ground.site.descriptor, makesFolders: true)
  }

  /// Puts a prepared file in its place, with one step between the old and the new.
  ///
  /// - Returns: Whether there was a file before.
  mutating func moveIn(_ work: String, to path: String) throws(SiteOutputError) -> Bool {
    let kind = writer.ground.site.look(at: path).map { $0.st_mode & S_IFMT }
    if kind == S_IFDIR { try clearFolder(path) }
    do throws(SystemFailure) {
      guard kind != nil, kind != S_IFDIR else {
        try rename(work, to: path)
        journal.append(.movedIn(path: path, work: work))
        return false
      }
      try exchange(work, with: path)
      return true
    } catch {
      throw .system(error)
    }
  }

  /// An empty folder may go where a page has to be.
  private mutating func clearFolder(_ path: String) throws(SiteOutputError) {
    do throws(SystemFailure) { try removeFolder(path) } catch {
      throw error.errorNumber == ENOTEMPTY || error.errorNumber == EEXIST
        ? .folderInTheWay(path: error.path) : .system(error)
    }
  }

  private mutating func rename(_ work: String, to path: String) throws(SystemFailure) {
    let site = writer.ground.site.descriptor
    let number: Int32 = path.withCString { path in
      let split = PathSplit(path)
      switch folders.descriptor(of: path, length: split.folderLength) {
      case .success(let folder): return renameat(site, work, folder, split.name) == 0 ? 0 : errno
      case .failure(let number): return number.value
      }
    }
    for folder in folders.made[foldersNoted...] { journal.append(.madeFolder(folder)) }
    foldersNoted = folders.made.count
    if number != 0 { throw writer.ground.site.failure(.moveFile, path, number) }
  }

  private mutating func exchange(_ work: String, with path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      guard writer.exchangesNames else { throw writer.ground.site.failure(.moveFile, path, ENOSYS) }
      try writer.ground.site.exchange(work, with: writer.ground.site, path)
      journal.append(.exchanged(path: path, work: work))
    } catch {
      guard NameExchange.isMissing(error.errorNumber) else { throw error }
      try replace(work, path)
    }
  }

  /// Where names cannot be exchanged: the page gets a second name to go back by, and the prepared file is renamed over it.
  private mutating func replace(_ work: String, _ path: String) throws(SystemFailure) {
    let spare = try outName()
    try writer.ground.site.link(path, to: writer.ground.site, spare)
    try rename(work, to: path)
    journal.append(.replaced(path: path, work: work, spare: spare))
  }

  /// Takes a stale file out of the site; whether there was one.
  mutating func moveOut(_ path: String) throws(SystemFailure) -> Bool {
    guard let found = writer.ground.site.look(at: path), found.st_mode & S_IFMT == S_IFREG else { return false }
    let work = try outName()
    try writer.ground.site.move(path, to: writer.ground.site, work)
    journal.append(.movedOut(path: path, work: work))
    return true
  }

  mutating func removeFolder(_ path: String) throws(SystemFailure) {
    try writer.ground.site.removeFolder(path)
    journal.append(.removedFolder(path))
  }

  /// Removes the folders of these paths that have nothing in them any more, and those that held only such folders.
  mutating func removeEmptyFolders(of paths: [String]) {
    var folders = Set(paths.compactMap(Self.folder(of:)))
    while let path = folders.popFirst() {
      var path: String? = path
      while let folder = path, (try? removeFolder(folder)) != nil { path = Self.folder(of: folder) }
    }
    self.folders = Self.folders(of: writer)
    foldersNoted = 0
  }

  private static func folder(of path: String) -> String? {
    path.utf8.lastIndex(of: PathRule.slash).map { String(path[..<$0]) }
  }

  private mutating func outName() throws(SystemFailure) -> String {
    if movedOut == 0 { try writer.ground.site.makeFolder(WorkName.outFolder) }
    movedOut += 1
    return WorkName.out(movedOut)
  }
}
