/// Moves the changed files of a build into the site, one by one, and the stale ones out.
struct UpdateCommit: ~Copyable {
  private let writer: SiteWriter
  private let order: FileOrder
  private let stale: [String]
  private var foreign: Set<String>
  private var mover: FileMover
  private var changes = SiteChanges()

  static func run(writer: SiteWriter, order: FileOrder) throws(SiteOutputError) -> SiteChanges {
    let foreign: Set<String>
    do throws(SystemFailure) {
      foreign = try ForeignFiles.find(in: writer.ground.site, besides: writer.ground.known)
    } catch {
      throw .system(error)
    }
    var commit = UpdateCommit(writer: writer, order: order, foreign: foreign)
    return try commit.run()
  }

  private init(writer: SiteWriter, order: FileOrder, foreign: Set<String>) {
    self.writer = writer
    self.order = order
    self.foreign = foreign
    stale = Self.stale(known: writer.ground.known, order.files)
    mover = FileMover(writer)
  }

  private static func stale(known: Manifest, _ files: [SiteFile]) -> [String] {
    var isWanted = [Bool](repeating: false, count: known.entries.count)
    for case let known? in files.lazy.map(\.known) { isWanted[known] = true }
    return zip(known.entries, isWanted).filter { !$1 }.map(\.0.path)
  }

  private mutating func run() throws(SiteOutputError) -> SiteChanges {
    countWhatStays()
    if isNeeded { try showAll() }
    changes.foreign = foreign.sorted()
    return changes
  }

  private mutating func countWhatStays() {
    for file in order.files {
      changes.bytes += file.size
      if file.fate == .unchanged { changes.unchanged += 1 }
      if file.known == nil, foreign.remove(file.path) != nil, file.fate != .unchanged {
        changes.replaced.append(file.path)
      }
    }
  }

  /// Not when the site and its manifest are what they should be already.
  private var isNeeded: Bool {
    let known = writer.ground.known.entries
    return !stale.isEmpty
      || order.files.contains { $0.fate != .unchanged || $0.known.map { !known[$0].isCertain } ?? true }
  }

  private mutating func showAll() throws(SiteOutputError) {
    let manifest = ManifestFile(locations: writer.ground.locations)
    do throws(SystemFailure) {
      try manifest.writeNext(order.manifest, reachingDisk: writer.options.reachesDisk)
      try reachDisk()
    } catch {
      manifest.removeNext()
      throw .system(error)
    }
    do throws(SiteOutputError) { try move(then: manifest) } catch { throw goBack(manifest, from: error) }
  }

  private mutating func move(then manifest: ManifestFile) throws(SiteOutputError) {
    // Stale files go last, so that no page links to what has gone, except where a folder has to become a file or a file a folder.
    let staleGoFirst = isStaleInTheWay
    if staleGoFirst { try moveStaleOut() }
    for kind in FileKind.allCases { try moveIn(kind) }
    if !staleGoFirst { try moveStaleOut() }
    do throws(SystemFailure) {
      try reachDisk()
      try manifest.promoteNext()
    } catch {
      throw .system(error)
    }
  }

  private var isStaleInTheWay: Bool {
    if stale.isEmpty { return false }
    let paths = stale + order.files.lazy.filter { $0.fate != .unchanged }.map(\.path)
    let keys = PathKeys(paths)
    let sorted = keys.sorted()
    return zip(sorted, sorted.dropFirst()).contains { keys.isFolder($0, of: $1) }
  }

  private mutating func moveIn(_ kind: FileKind) throws(SiteOutputError) {
    for file in order.files where file.kind == kind {
      guard case .prepared(let sink, let number) = file.fate else { continue }
      let isReplacement = try mover.moveIn(WorkName.file(sink: sink, number), to: file.path)
      if isReplacement { changes.changed += 1 } else { changes.created += 1 }
    }
  }

  private mutating func moveStaleOut() throws(SiteOutputError) {
    do throws(SystemFailure) {
      for path in stale where try mover.moveOut(path) { changes.removed += 1 }
    } catch {
      throw .system(error)
    }
    mover.removeEmptyFolders(of: stale)
  }

  private func reachDisk() throws(SystemFailure) {
    if writer.options.reachesDisk { try writer.ground.site.reachDisk() }
  }

  private func goBack(_ manifest: ManifestFile, from failure: SiteOutputError) -> SiteOutputError {
    do throws(SystemFailure) { try mover.journal.undo(in: writer.ground.site) } catch {
      return .leftBetween(first: failure, then: error)
    }
    manifest.removeNext()
    return failure
  }
}
