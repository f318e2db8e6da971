import ArgumentParser
import CaseStore
import Casework
import PortalContent
import Templates
import Workspace

/// Which workspace a command works on.
struct WorkspaceOptions: ParsableArguments {
  @Option(name: .customLong("workspace"), help: "The folder of the portal; the current folder where left out.")
  var directory = "."

  var workspace: Workspace { Workspace(directory) }

  /// Reads and checks `content/`, and shows every mistake in it.
  ///
  /// - Throws: `ExitCode.foundWrong` after showing what is wrong.
  func portal() throws -> Portal {
    do {
      let portal = try Portal.read(workspace: workspace.path)
      for warning in portal.warnings { Console.note("\(warning)") }
      return portal
    } catch {
      for diagnostic in error.diagnostics { Console.note("\(diagnostic)") }
      let count = error.diagnostics.count
      Console.note("\(count) \(count == 1 ? "mistake" : "mistakes") in \(workspace.content). Nothing was changed.")
      throw ExitCode.foundWrong
    }
  }

  /// The entries of the wording of a language, by their keys.
  func wording(language: String) throws -> (String) -> String? {
    let templates = try TemplateSet(directory: workspace.templates, language: language, comparingLanguages: false)
    return { templates.wording($0) }
  }

  /// Opens the database, made where it is missing, and brings what content says up to date in it.
  func store(for portal: Portal) throws -> CaseStore {
    let store = try CaseStore(path: workspace.database, access: .owner)
    _ = try store.synchronize(PortalReference(portal))
    return store
  }
}

extension PortalReference {
  /// What the store keeps of a portal's content.
  init(_ portal: Portal) {
    self.init(
      places: portal.places, units: portal.units, categories: portal.categories, limits: portal.limits,
      calendarDays: Dictionary(
        portal.calendarDays.map { ($0.date, $0.isWorking) }, uniquingKeysWith: { first, _ in first }),
      calendarYears: portal.calendarYears, officeHours: portal.settings.officeHours, offset: portal.settings.offset,
      profile: PortalProfile(
        name: portal.settings.name, office: portal.settings.office, host: portal.settings.host,
        telephone: portal.settings.telephone, language: portal.settings.language),
      dispatchRules: portal.dispatchRules, automatic: portal.automatic, notices: portal.noticeAudiences,
      noticeFacts: portal.noticeFacts,
      replyTemplates: portal.replyTemplates, publication: portal.publication)
    abuse = portal.settings.abuse
    photos = portal.settings.photos
  }
}
