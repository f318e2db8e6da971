internal import Synchronization

/// Writes the folder that a web server serves so that it is never seen half-written.
///
/// Workers take a ``PageSink`` each, put files into it and close it; ``finish()`` then shows them all. Until then nothing of the site
/// changes, and if the writer goes without it, nothing ever does. Files that have not changed keep their time, files that the last
/// build made and this one did not are removed, and files that no build made are left alone. The same files give the same site,
/// whatever the order and the number of sinks.
public final class SiteWriter: Sendable {
  let ground: Ground
  let options: SiteOptions
  /// Off in tests, to stand for file systems that cannot exchange names.
  let exchangesNames: Bool
  private let ledger = Mutex(SinkLedger())
  private let writeBack: WriteBack?

  /// Prepares a build.
  ///
  /// - Parameters:
  ///   - publicFolder: The folder that the web server serves. It is made when there is none; the folder that holds it has to be there.
  ///   - manifest: The file that says what the last build wrote, outside the site, in a folder that can be written.
  ///   - options: How careful the build is.
  /// - Throws: ``SiteOutputError`` when another build runs, the manifest is damaged, or the folders cannot be written.
  public convenience init(
    publicFolder: String, manifest: String, options: SiteOptions = SiteOptions()
  ) throws(SiteOutputError) {
    try self.init(Locations(site: publicFolder, manifest: manifest), options, exchangesNames: true)
  }

  init(_ locations: Locations, _ options: SiteOptions, exchangesNames: Bool) throws(SiteOutputError) {
    ground = try Ground.prepare(locations)
    self.options = options
    self.exchangesNames = exchangesNames
    writeBack = options.reachesDisk && ground.way == .exchange ? WriteBack(ground.site.path) : nil
  }

  deinit {
    writeBack?.stop()
    ground.clean()
  }

  /// A way into the site for one worker.
  public func sink() -> PageSink {
    PageSink(writer: self, number: ledger.withLock { $0.handOut() })
  }

  func take(_ files: [SiteFile], _ failure: SiteOutputError?) {
    ledger.withLock { $0.take(files, failure) }
  }

  /// Shows all files that were put, and removes those of earlier builds that were not.
  ///
  /// - Returns: What has changed.
  /// - Throws: ``SiteOutputError``: clashing paths, a sink that failed or is still open, or a refusal of the system. The site is then
  ///   as it was; only ``SiteOutputError/leftBetween(first:then:)`` says otherwise.
  public func finish() throws(SiteOutputError) -> SiteChanges {
    let files = try ledger.withLock { ledger throws(SiteOutputError) in try ledger.finish() }
    let order = try FileOrder(files)
    writeBack?.stop()
    defer { ground.clean() }
    switch ground.way {
    case .exchange: return try FreshCommit(writer: self, order: order).run()
    case .update: return try UpdateCommit.run(writer: self, order: order)
    }
  }
}
