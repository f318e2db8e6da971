internal import CSiteOutput
internal import Glibc

/// What a build stands on: the lock, what earlier builds wrote, and the open folders.
struct Ground: ~Copyable, Sendable {
  /// How the files get into the site.
  enum Way: Sendable {
    /// All at once: they are created in a folder beside the site, which then changes names with it.
    case exchange
    /// One by one: changed ones are created in a work folder and moved in when all are there.
    case update
  }

  let locations: Locations
  let lock: BuildLock
  let way: Way
  /// What earlier builds wrote; nothing where the site starts afresh.
  let known: Manifest
  /// Where the files are by their own paths: the folder beside the site, or the site.
  let site: OpenFolder
  /// Files that no build made and that the new folder holds too.
  let kept: Set<String>

  /// - Throws: ``SiteOutputError`` when another build runs, the manifest is damaged, or the folders cannot be written.
  static func prepare(_ locations: Locations) throws(SiteOutputError) -> Ground {
    let lock = try BuildLock(locations.lock)
    let known = try ManifestFile(locations: locations).read()
    do throws(SystemFailure) {
      try removeStaging(locations)
      if let kept = try keepable(locations, known), let folder = freshFolder(locations, kept) {
        return Ground(
          locations: locations, lock: lock, way: .exchange, known: Manifest(), site: folder, kept: Set(kept))
      }
      let folder = try updatedFolder(locations)
      return Ground(locations: locations, lock: lock, way: .update, known: known, site: folder, kept: [])
    } catch {
      throw .system(error)
    }
  }

  private static func removeStaging(_ locations: Locations) throws(SystemFailure) {
    try OpenFolder(".").removeTree(locations.staging)
  }

  /// The few plain files of a site that holds nothing else, such as a placeholder; `nil` when the site has to be updated.
  private static func keepable(_ locations: Locations, _ known: Manifest) throws(SystemFailure) -> [String]? {
    var found = stat()
    if lstat(locations.site, &found) != 0 { return errno == ENOENT ? [] : nil }
    guard found.st_mode & S_IFMT == S_IFDIR, !siteoutput_is_mount_point(locations.site) else { return nil }
    let site = try OpenFolder(locations.site)
    let entries = try site.entries()
    let isPlain = entries.allSatisfy { entry in
      !entry.isFolder && known.index(ofPath: PageHash(entry.name.utf8)) == nil
    }
    return isPlain && entries.count < 16 ? entries.map(\.name) : nil
  }

  /// A new folder beside the site, with the site's mode and owner and links to what is kept; `nil` where that cannot be.
  private static func freshFolder(_ locations: Locations, _ kept: [String]) -> OpenFolder? {
    do throws(SystemFailure) {
      if mkdir(locations.staging, 0o777) != 0 { return nil }
      let staging = try OpenFolder(locations.staging)
      if kept.isEmpty, access(locations.site, F_OK) != 0 { return staging }
      let site = try OpenFolder(locations.site)
      try takeOver(from: site, to: staging, kept)
      return staging
    } catch {
      try? removeStaging(locations)
      return nil
    }
  }

  private static func takeOver(
    from site: borrowing OpenFolder, to staging: borrowing OpenFolder, _ kept: [String]
  ) throws(SystemFailure) {
    var found = stat()
    guard fstat(site.descriptor, &found) == 0, fchmod(staging.descriptor, found.st_mode & 0o7777) == 0,
      (found.st_uid == geteuid() && found.st_gid == getegid())
        || fchown(staging.descriptor, found.st_uid, found.st_gid) == 0
    else { throw SystemFailure(task: .makeFolder, path: staging.path, errorNumber: errno) }
    for name in kept { try site.link(name, to: staging, name) }
  }

  /// The site itself, with an empty work folder in it that only this user may enter.
  private static func updatedFolder(_ locations: Locations) throws(SystemFailure) -> OpenFolder {
    if mkdir(locations.site, 0o777) != 0, errno != EEXIST {
      throw SystemFailure(task: .makeFolder, path: locations.site, errorNumber: errno)
    }
    let site = try OpenFolder(locations.site, followingLink: true)
    try site.removeTree(PathRule.workFolder)
    try site.makeFolder(PathRule.workFolder)
    if fchmodat(site.descriptor, PathRule.workFolder, 0o700, 0) != 0 {
      throw site.failure(.makeFolder, PathRule.workFolder)
    }
    return site
  }

  /// Removes what was prepared and not moved in, and what was moved out. What cannot be removed now the next build removes.
  func clean() {
    switch way {
    case .exchange: try? Self.removeStaging(locations)
    case .update: try? site.removeTree(PathRule.workFolder)
    }
  }
}
