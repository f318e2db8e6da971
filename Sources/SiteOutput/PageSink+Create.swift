internal import Glibc

extension PageSink {
  /// Creates a file of a first build by its own path in the folder beside the site.
  mutating func create(_ path: String, _ bytes: [UInt8]) -> Result<SiteFile.Fate, SystemFailure> {
    let answer = path.withCString { path in
      let split = PathSplit(path)
      switch folders.descriptor(of: path, length: split.folderLength) {
      case .success(let folder): return bytes.withUnsafeBytes { FileAccess.write($0, to: split.name, in: folder, .new) }
      case .failure(let number): return (.makeFolder, number.value)
      }
    }
    switch answer.errorNumber {
    case 0: return .success(.created)
    case EEXIST where writer.ground.kept.contains(path): return replaceKept(path, bytes)
    case EEXIST, ENOTDIR: return .success(.contested)
    default: return .failure(writer.ground.site.failure(answer.task, path, answer.errorNumber))
    }
  }

  /// The page has precedence over a file that no build made. The old site still holds that one.
  private func replaceKept(_ name: String, _ bytes: [UInt8]) -> Result<SiteFile.Fate, SystemFailure> {
    let site = writer.ground.site.descriptor
    unlinkat(site, name, 0)
    let (task, number) = bytes.withUnsafeBytes { FileAccess.write($0, to: name, in: site, .new) }
    if number == EEXIST { return .success(.contested) }
    return number == 0 ? .success(.created) : .failure(writer.ground.site.failure(task, name, number))
  }
}
