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
  private let options: SiteBuildOptions
  private let store: CaseStore
  private let writer: SiteWriter
  private let ids: CatalogueIDs
  private let reference: ReferenceData
  private var context: SiteContext
  private var addresses: [String] = []
  private var weights: [FileWeight] = []

  init(
    _ portal: Portal, _ workspace: Workspace, site: String, cutOff: Timestamp, workers: Int, options: SiteBuildOptions
  ) throws {
    self.workspace = workspace
    self.workers = workers
    self.options = options
    store = try CaseStore(path: workspace.database, access: .readOnly)
    reference = try store.referenceData()
    context = try SiteContext(
      portal: portal, codes: reference.codes.map(\.value),
      templates: try TemplateSet(directory: workspace.templates, language: portal.settings.language), cutOff: cutOff)
    ids = CatalogueIDs(reference, context.catalogue)
    writer = try SiteWriter(publicFolder: site, manifest: workspace.manifest)
  }

  /// Counts every case and renders the published ones, side by side: a case's page shows no counts.
  mutating func readCases(_ progress: StepProgress) throws {
    let published = try store.publishedCaseIDs()
    let earlier = try EarlierCases(store, offset: context.portal.settings.offset, cutOff: context.cutOff)
    let photos = try PublishedPhotos(store, folder: workspace.publicPhotos)
    let chunks = Self.chunks(of: published)
    let (context, ids, writer, options, path) = (context, ids, writer, options, workspace.database)
    let wording = try CasePageWording(context, unitNames: ids.unitNames, days: try days())
    let done = Mutex(0)
    let figures = Mutex(context.figures)
    let parts = try inParallel(jobs: chunks.count + 1, workers: workers) { next in
      var sink = SiteSink(writer, options)
      var task = try CasePageTask(context, ids, wording, earlier, photos, storePath: path)
      while let number = next() {
        guard number > 0 else {
          let counted = try CountingTask(context, ids).count(CaseStore(path: path, access: .readOnly))
          figures.withLock { $0 = counted }
          continue
        }
        try task.write(chunks[number - 1], to: &sink)
        progress.advance(to: min(published.count, done.add(Self.chunk)), of: published.count)
      }
      let weights = sink.weights
      sink.close()
      return (task.published, task.events, weights)
    }
    self.context.figures = figures.withLock { $0 }
    self.context.published = PublishedCases(merging: parts.map(\.0))
    self.context.events = EventCounts(merging: parts.map(\.1))
    weights += parts.flatMap(\.2)
    self.context.publishedBy = PublishedIndex(self.context.published, context.catalogue)
    self.context.questions = self.context.published.questions
    self.context.withheld = try store.withholdingCounts()
    self.context.withdrawn = try store.withdrawnPublications().filter { $0.receivedAt < context.cutOff }
    self.context.calls = try store.monthlyCallTotals(before: context.portal.settings.offset.date(context.cutOff))
    addresses += self.context.published.lines.map(\.href)
  }

  /// Ranges of ids, by turns from both ends: workers that write into different months' folders do not wait for each other.
  private static func chunks(of ids: [Int64]) -> [ClosedRange<Int64>] {
    let inOrder = stride(from: 0, to: ids.count, by: chunk).map { start in
      ids[start]...ids[min(start + chunk, ids.count) - 1]
    }
    return inOrder.indices.map { inOrder[$0.isMultiple(of: 2) ? $0 / 2 : inOrder.count - 1 - $0 / 2] }
  }

  /// The days that can stand on case pages: from the first report on; nil without cases.
  private func days() throws -> ClosedRange<CivilDate>? {
    let offset = context.portal.settings.offset
    guard let first = try store.firstReportAt(), first < context.cutOff else { return nil }
    return offset.date(first)...(offset.date(context.cutOff) + Self.daysAhead)
  }

  mutating func findTopics() throws {
    context.topics = try HotTopics(context)
  }

  mutating func writeOtherPages(_ progress: StepProgress) throws {
    let (context, writer, options) = (context, writer, options)
    let jobs = try context.pageJobs()
    let done = Mutex(0)
    let parts = try inParallel(jobs: jobs.count, workers: workers) { next in
      var sink = SiteSink(writer, options)
      var worker = try PageWorker(context)
      while let number = next() {
        try worker.write(jobs[number], to: &sink)
        progress.advance(to: done.add(1), of: jobs.count)
      }
      let weights = sink.weights
      sink.close()
      return (worker.addresses, weights)
    }
    addresses += parts.flatMap(\.0)
    weights += parts.flatMap(\.1)
  }

  mutating func writeSitemap() throws {
    var sink = SiteSink(writer, options)
    try SitemapFiles(context).write(addresses.sorted(), to: &sink)
    sink.close()
  }

  mutating func writeAssets() throws {
    var sink = SiteSink(writer, options)
    for asset in try AssetFolder(workspace.templates + "/assets").files() {
      try sink.put("assets/\(asset.name)", asset.bytes, kind: .asset, origin: "site-templates/assets/\(asset.name)")
    }
    let style = PlainText()
    for (file, template) in [("style.css", "style"), ("case.css", "style-case")] {
      var renderer = try PageRenderer(style, style.shape, template: template, context.templates)
      try renderer.write(
        "/assets/\(file)", kind: .asset, origin: "site-templates/\(template).mustache", to: &sink
      ) { _, _ in }
    }
    weights += sink.weights
    sink.close()
  }

  /// Before the site shows: a text that was withdrawn is never found longer than its page is there.
  func updateSearch() throws {
    guard options.keepsSearchIndex else { return }
    try SearchStep(context, reference).run(store, index: workspace.searchIndex)
  }

  /// Fails where a page is heavier than its budget allows; nothing of the site has changed by then.
  func checkBudgets() throws(BudgetError) {
    let breaches = BudgetCheck(weights).breaches
    guard breaches.isEmpty else { throw BudgetError(breaches: breaches) }
  }

  mutating func finish() throws {
    changes = try writer.finish()
  }

  /// How many case ids a worker takes at once: enough that asking costs nothing, few enough that workers end together.
  private static let chunk = 256
  /// Deadlines further ahead than this are rare enough to be made into text one by one.
  private static let daysAhead = 400
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
