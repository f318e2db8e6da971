/// Why a site could not be written. Unless it says otherwise, the site is as it was before the build.
public enum SiteOutputError: Error, Sendable, Equatable {
  /// A path that cannot stand in the site.
  case path(PathProblem, path: String, origin: String)
  /// Files of this build that cannot both be in the site; all of them, in order.
  case clashes([PathClash])
  /// The operating system refused.
  case system(SystemFailure)
  /// Another build of the same site is running; the path is that of its lock.
  case anotherBuildRuns(lock: String)
  /// A manifest that was cut short or changed by hand.
  case manifestDamaged(path: String)
  /// A folder with files that no build made stands where a page has to be.
  case folderInTheWay(path: String)
  /// Fewer sinks were closed than handed out, so that files may be missing.
  case sinksOpen(count: Int)
  /// The writer has finished, or failed, before.
  case alreadyFinished
  /// While the new site moved in something failed, and then the way back failed too: the site holds whole pages, some new, some old.
  indirect case leftBetween(first: SiteOutputError, then: SystemFailure)
}
