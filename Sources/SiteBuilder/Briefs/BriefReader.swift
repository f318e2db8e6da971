import CaseStore
public import Casework
public import PortalContent
import Templates
public import Workspace

/// Reads one brief for paper: the same figures, tables and topics as on its page, without building the site.
public struct BriefReader {
  private let portal: Portal
  private let workspace: Workspace
  private let cutOff: Timestamp

  /// A reader of a portal's briefs.
  ///
  /// - Parameters:
  ///   - portal: the checked content.
  ///   - workspace: where templates and database are.
  ///   - cutOff: now: a brief whose last day is not over by then cannot be read.
  public init(portal: Portal, workspace: Workspace, cutOff: Timestamp) {
    self.portal = portal
    self.workspace = workspace
    self.cutOff = cutOff
  }

  /// The addresses of the briefs that can be read, newest first.
  public var slugs: [String] { due.map(\.slug) }

  /// Reads a brief; nil where there is none of that address, or its last day is not over.
  ///
  /// - Throws: ``StoreError``, or ``TemplateError`` where the wording lacks a sentence.
  public func read(_ slug: String) throws -> BriefText? {
    guard let brief = due.first(where: { $0.slug == slug }) else { return nil }
    var single = portal
    single.briefs = [brief]
    let store = try CaseStore(path: workspace.database, access: .readOnly)
    let templates = try TemplateSet(directory: workspace.templates, language: portal.settings.language)
    var context = try SiteContext(portal: single, codes: [], templates: templates, cutOff: cutOff)
    let ids = CatalogueIDs(try store.referenceData(), context.catalogue)
    context.figures = try CountingTask(context, ids).count(store)
    context.published = try PublishedTitles(context, ids).read(store)
    return try BriefEdition(0, context).map { try BriefText($0, context) }
  }

  private var due: [Brief] {
    portal.briefs.filter { portal.settings.offset.moment($0.date + 1) <= cutOff }
  }
}
