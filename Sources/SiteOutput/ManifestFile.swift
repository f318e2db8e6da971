internal import Glibc

/// The manifest on disk, and the next one beside it while a site moves in.
struct ManifestFile: Sendable {
  let locations: Locations

  /// What earlier builds wrote. Where the last of them was interrupted while its site moved in, the manifest is first brought to say
  /// what is certain and what is not, so that a second interruption loses nothing.
  func read() throws(SiteOutputError) -> Manifest {
    let last = try read(locations.manifest) ?? Manifest()
    // A next manifest that is not whole was never followed by a change of the site.
    guard let next = try? read(locations.nextManifest) else { return last }
    let joined = last.joined(with: next)
    do throws(SystemFailure) { try settle(joined) } catch { throw .system(error) }
    return joined
  }

  private func settle(_ manifest: Manifest) throws(SystemFailure) {
    let path = locations.settledManifest
    try write(ManifestText.written(manifest), to: path, reachingDisk: true)
    if rename(path, locations.manifest) != 0 {
      throw SystemFailure(task: .moveFile, path: locations.manifest, errorNumber: errno)
    }
    removeNext()
  }

  private func read(_ path: String) throws(SiteOutputError) -> Manifest? {
    switch FileAccess.read(path, in: AT_FDCWD, limit: .max) {
    case .success(let text):
      guard let manifest = ManifestText.read(text) else { throw .manifestDamaged(path: path) }
      return manifest
    case .failure(let number) where number.value == ENOENT: return nil
    case .failure(let number): throw .system(SystemFailure(task: .readFile, path: path, errorNumber: number.value))
    }
  }

  /// Writes the manifest of the site that is about to show.
  func writeNext(_ text: [UInt8], reachingDisk: Bool) throws(SystemFailure) {
    try write(text, to: locations.nextManifest, reachingDisk: reachingDisk)
  }

  private func write(_ text: [UInt8], to path: String, reachingDisk: Bool) throws(SystemFailure) {
    let (task, number) = text.withUnsafeBytes { FileAccess.write($0, to: path, in: AT_FDCWD, .over) }
    if number != 0 { throw SystemFailure(task: task, path: path, errorNumber: number) }
    if reachingDisk { try reachDisk(path) }
  }

  private func reachDisk(_ path: String) throws(SystemFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    let number = file >= 0 && fsync(file) == 0 ? 0 : errno
    if file >= 0 { close(file) }
    if number != 0 { throw SystemFailure(task: .reachDisk, path: path, errorNumber: number) }
  }

  /// The site has moved in: its manifest is the manifest.
  func promoteNext() throws(SystemFailure) {
    if rename(locations.nextManifest, locations.manifest) != 0 {
      throw SystemFailure(task: .moveFile, path: locations.manifest, errorNumber: errno)
    }
  }

  /// The site has not moved in.
  func removeNext() { unlink(locations.nextManifest) }
}
