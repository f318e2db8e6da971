internal import Glibc

/// Shows a first build: the folder it was written into and the site change names.
struct FreshCommit {
  let writer: SiteWriter
  let order: FileOrder

  func run() throws(SiteOutputError) -> SiteChanges {
    let manifest = ManifestFile(locations: writer.ground.locations)
    do throws(SystemFailure) {
      if let file = order.contested { throw writer.ground.site.failure(.createFile, file.path, EEXIST) }
      try manifest.writeNext(order.manifest, reachingDisk: writer.options.reachesDisk)
      if writer.options.reachesDisk { try writer.ground.site.reachDisk() }
      try changeNames()
    } catch {
      manifest.removeNext()
      throw .system(error)
    }
    do throws(SystemFailure) { try manifest.promoteNext() } catch { throw goBack(manifest, from: error) }
    return changes
  }

  private func goBack(_ manifest: ManifestFile, from failure: SystemFailure) -> SiteOutputError {
    do throws(SystemFailure) { try changeNames() } catch { return .leftBetween(first: .system(failure), then: error) }
    manifest.removeNext()
    return .system(failure)
  }

  /// Done twice, all is as it was; where there was no site before, an empty one stays.
  private func changeNames() throws(SystemFailure) {
    let (site, staging) = (writer.ground.locations.site, writer.ground.locations.staging)
    let here = try OpenFolder(".")
    if here.look(at: site) == nil { try here.makeFolder(site) }
    try exchange(here, staging, site)
  }

  private func exchange(_ here: borrowing OpenFolder, _ staging: String, _ site: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      guard writer.exchangesNames else { throw here.failure(.moveFile, site, ENOSYS) }
      try here.exchange(staging, with: here, site)
    } catch {
      guard NameExchange.isMissing(error.errorNumber) else { throw error }
      try renameOver(here, staging, site)
    }
  }

  /// Where names cannot be exchanged: a folder may be renamed over an empty one, and what the site holds the new folder holds too.
  private func renameOver(_ here: borrowing OpenFolder, _ staging: String, _ site: String) throws(SystemFailure) {
    for name in writer.ground.kept { try here.removeFile("\(site)/\(name)") }
    try here.move(staging, to: here, site)
  }

  private var changes: SiteChanges {
    var changes = SiteChanges()
    let kept = writer.ground.kept
    for file in order.files {
      changes.bytes += file.size
      if kept.contains(file.path) { changes.replaced.append(file.path) } else { changes.created += 1 }
    }
    changes.changed = changes.replaced.count
    changes.foreign = kept.subtracting(changes.replaced).sorted()
    return changes
  }
}
