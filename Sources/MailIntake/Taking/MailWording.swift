internal import CaseStore
internal import Templates
internal import Workspace

/// The sentences that letters and their answers carry, in the portal's language.
struct MailWording {
  private let workspace: Workspace
  private let language: String

  init(_ workspace: Workspace, _ profile: PortalProfile) {
    self.workspace = workspace
    language = profile.language
  }

  /// What a letter's text says of what was with it.
  func attachments(_ count: Int) throws(MailTrouble) -> String {
    try say([("mail.attachments", [("count", String(count))])])
  }

  /// Lines, one below the other.
  func say(_ lines: [(key: String, values: [(String, String)])]) throws(MailTrouble) -> String {
    do throws(TemplateError) {
      let templates = try TemplateSet(directory: workspace.templates, language: language, comparingLanguages: false)
      return try lines.map { line throws(TemplateError) in try templates.wording(line.key, line.values) }
        .joined(separator: "\n")
    } catch {
      throw .wording(error)
    }
  }
}
