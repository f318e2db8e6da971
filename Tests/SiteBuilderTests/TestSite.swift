import CaseStore
import Casework
import Foundation
import PortalContent
import SiteBuilder
import SiteOutput
import Workspace

/// A whole small workspace in a folder of its own: content, the shipped templates, a database, and the site made of them.
final class TestSite: Sendable {
  /// Up to when is counted unless a test says otherwise.
  static let cutOff = at("2026-11-21", 0)
  let workspace: Workspace

  // The content is copied from a folder to be the workspace’s own.
  init(content: String = Checkout.starter) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "site-builder-\(UUID().uuidString)")
    workspace = Workspace(folder.path)
    let files = FileManager.default
    try files.createDirectory(atPath: workspace.storage, withIntermediateDirectories: true)
    try files.copyItem(atPath: content, toPath: workspace.content)
    try files.copyItem(atPath: Checkout.templates, toPath: workspace.templates)
  }

  deinit { remove() }

  func remove() { try? FileManager.default.removeItem(atPath: workspace.path) }

  func portal() throws -> Portal { try Portal.read(workspace: workspace.path) }

  /// The database, made where there is none, up to date with content.
  func store() throws -> CaseStore {
    let store = try CaseStore(path: workspace.database, access: .owner)
    _ = try store.synchronize(PortalReference(try portal()))
    return store
  }

  @discardableResult
  func build(
    workers: Int = 1, until cutOff: Timestamp = TestSite.cutOff, site: String? = nil,
    options: SiteBuildOptions = SiteBuildOptions()
  ) throws -> SiteChanges {
    _ = try store()
    return try SiteBuild(
      portal: try portal(), workspace: workspace, site: site ?? workspace.site, cutOff: cutOff, workers: workers,
      options: options
    ).run(reporting: { _ in })
  }

  /// Replaces the first occurrence of a text in a file of the workspace; the whole file where the text is nil.
  func edit(_ file: String, _ old: String?, _ new: String) throws {
    let path = workspace.path + "/" + file
    var text = old == nil ? "" : try String(contentsOfFile: path, encoding: .utf8)
    if let old {
      guard let range = text.range(of: old) else { throw CocoaError(.fileReadCorruptFile) }
      text.replaceSubrange(range, with: new)
    } else {
      text = new
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}

extension TestSite {
  /// Every file of the site, by its path in it.
  func files(in site: String? = nil) throws -> [String: Data] {
    let root = site ?? workspace.site
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder), !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))
    }
    return files
  }

  /// Inode and time of change of every file.
  func identities() throws -> [String: String] {
    var identities: [String: String] = [:]
    for path in try files().keys {
      var found = stat()
      lstat(workspace.site + "/" + path, &found)
      identities[path] = "\(found.st_ino) \(found.st_mtim.tv_sec) \(found.st_mtim.tv_nsec)"
    }
    return identities
  }

  func has(_ href: String) -> Bool { FileManager.default.fileExists(atPath: workspace.site + "/" + Address.file(href)) }

  func page(_ href: String) throws -> HTMLPage {
    HTMLPage(try String(contentsOfFile: workspace.site + "/" + Address.file(href), encoding: .utf8))
  }
}

/// Addresses and the files behind them.
enum Address {
  static func file(_ href: String) -> String {
    let path = String(href.drop { $0 == "/" })
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  static func href(_ file: String) -> String {
    "/" + (file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file)
  }
}

extension PortalReference {
  init(_ portal: Portal) {
    self.init(
      places: portal.places, units: portal.units, categories: portal.categories, limits: portal.limits,
      calendarDays: Dictionary(
        portal.calendarDays.map { ($0.date, $0.isWorking) }, uniquingKeysWith: { first, _ in first }),
      calendarYears: portal.calendarYears, officeHours: portal.settings.officeHours, offset: portal.settings.offset,
      dispatchRules: portal.dispatchRules, automatic: portal.automatic, notices: portal.noticeAudiences,
      replyTemplates: portal.replyTemplates, publication: portal.publication)
  }
}
