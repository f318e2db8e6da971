import CaseStore
import Casework
import PortalContent
import SiteOutput
import Synchronization
import Templates
import Workspace

/// What the steps of one build share.
struct BuildState {
  private(set) var changes = SiteChanges()
  private let workspace: Workspace
  private let workers: Int
  private let store: CaseStore
  private let writer: SiteWriter
  private let ids: CatalogueIDs
  private var context: SiteContext
  private var addresses: [String] = []

  init(_ portal: Portal, _ workspace: Workspace, site: String, cutOff: Timestamp, workers: Int) throws {
    self.workspace = workspace
    self.workers = workers
    store = try CaseStore(path: workspace.database, access: .readOnly)
    let reference = try store.referenceData()
    context = try SiteContext(
      portal: portal, codes: reference.codes.map(\.value),
      templates: try TemplateSet(directory: workspace.templates, language: portal.settings.language), cutOff: cutOff)
    ids = CatalogueIDs(reference, context.catalogue)
    writer = try SiteWriter(publicFolder: site, manifest: workspace.manifest)
  }

  mutating func countCases() throws {
    context.figures = try CountingTask(context, ids).count(store)
  }

  mutating func writeCasePages(_ progress: StepProgress) throws {
    let published = try store.publishedCaseIDs()
    let chunks = stride(from: 0, to: published.count, by: Self.chunk).map { start in
      published[start]...published[min(start + Self.chunk, published.count) - 1]
    }
    let (context, ids, writer, path) = (context, ids, writer, workspace.database)
    let wording = try CasePageWording(context, unitNames: ids.unitNames, days: context.days)
    let done = Mutex(0)
    let parts = try inParallel(jobs: chunks.count, workers: workers) { next in
      var sink = writer.sink()
      var task = try CasePageTask(context, ids, wording, storePath: path)
      while let number = next() {
        try task.write(chunks[number], to: &sink)
        progress.advance(to: min(published.count, done.add(Self.chunk)), of: published.count)
      }
      sink.close()
      return task.published
    }
    self.context.published = PublishedCases(merging: parts)
    self.context.publishedBy = PublishedIndex(self.context.published, context.catalogue)
    addresses += self.context.published.lines.map(\.href)
  }

  mutating func writeOtherPages(_ progress: StepProgress) throws {
    let (context, writer) = (context, writer)
    let jobs = try context.pageJobs()
    let done = Mutex(0)
    let parts = try inParallel(jobs: jobs.count, workers: workers) { next in
      var sink = writer.sink()
      var worker = try PageWorker(context)
      while let number = next() {
        try worker.write(jobs[number], to: &sink)
        progress.advance(to: done.add(1), of: jobs.count)
      }
      sink.close()
      return worker.addresses
    }
    addresses += parts.joined()
  }

  mutating func writeSitemap() throws {
    var sink = writer.sink()
    try SitemapFiles(context).write(addresses.sorted(), to: &sink)
    sink.close()
  }

  func writeAssets() throws {
    var sink = writer.sink()
    for asset in try AssetFolder(workspace.templates + "/assets").files() {
      try sink.put("assets/\(asset.name)", asset.bytes, kind: .asset, origin: "site-templates/assets/\(asset.name)")
    }
    sink.close()
  }

  mutating func finish() throws {
    changes = try writer.finish()
  }

  /// How many case ids a worker takes at once: enough that asking costs nothing, few enough that workers end together.
  private static let chunk = 256
}

extension Mutex<Int> {
  /// Adds and gives the new sum.
  fileprivate borrowing func add(_ count: Int) -> Int {
    withLock { sum in
      sum += count
      return sum
    }
  }
}
