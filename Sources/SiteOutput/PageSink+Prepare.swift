internal import Glibc

extension PageSink {
  /// Whether the site holds these bytes at this path. A file whose last bytes are not certain is read.
  mutating func hasAlready(_ path: String, _ bytes: [UInt8], _ hash: PageHash, _ known: Int?) -> Bool {
    if let known {
      let entry = writer.ground.known.entries[known]
      if entry.isCertain {
        guard entry.hash == hash, entry.size == bytes.count else { return false }
        return !writer.options.looksAtUnchanged || size(of: path) == bytes.count
      }
    }
    return size(of: path) == bytes.count && read(path, limit: bytes.count) == bytes
  }

  private mutating func size(of path: String) -> Int? {
    path.withCString { path in
      let split = PathSplit(path)
      guard case .success(let folder) = folders.descriptor(of: path, length: split.folderLength) else { return nil }
      return FileAccess.size(of: split.name, in: folder)
    }
  }

  private mutating func read(_ path: String, limit: Int) -> [UInt8]? {
    path.withCString { path in
      let split = PathSplit(path)
      guard case .success(let folder) = folders.descriptor(of: path, length: split.folderLength) else { return nil }
      return try? FileAccess.read(split.name, in: folder, limit: limit).get()
    }
  }

  /// Creates a changed file in the work folder.
  mutating func prepare(_ path: String, _ bytes: [UInt8]) -> Result<SiteFile.Fate, SystemFailure> {
    let site = writer.ground.site.descriptor
    if prepared == 0, mkdirat(site, WorkName.folder(sink: number), 0o700) != 0 {
      return .failure(writer.ground.site.failure(.makeFolder, WorkName.folder(sink: number)))
    }
    let name = WorkName.file(sink: number, prepared)
    let (task, errorNumber) = bytes.withUnsafeBytes { FileAccess.write($0, to: name, in: site, .new) }
    if errorNumber != 0 { return .failure(writer.ground.site.failure(task, path, errorNumber)) }
    prepared += 1
    return .success(.prepared(sink: number, number: prepared - 1))
  }
}
