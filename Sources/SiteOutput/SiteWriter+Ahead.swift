extension SiteWriter {
  /// Brings what was put so far to the disk while other threads go on putting; ``finish()`` then has less to wait for.
  ///
  /// - Throws: ``SiteOutputError/system(_:)`` where the system refuses; the build cannot be trusted to reach the disk then.
  public func reachDiskAhead() throws(SiteOutputError) {
    guard options.reachesDisk else { return }
    do throws(SystemFailure) {
      try ground.site.reachDisk()
    } catch {
      throw .system(error)
    }
  }
}
