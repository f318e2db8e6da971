internal import Workspace
internal import CaseStore
internal import Casework
internal import Templates

/// Makes the pages of one answer: the wording, the clock, and the one template that the page needs.
struct PageMaker {
  let profile: PortalProfile
  private let templates: TemplateSet

  /// Reads what a page needs besides its own values; without a visit the portal has no name.
  init(_ handler: DeskHandler, _ visit: Visit?) throws(Failure) {
    profile =
      try visit.map { visit throws(Failure) in
        try Failure.stored { () throws(StoreError) in try visit.store.profile() }
      } ?? PortalProfile()
    do {
      templates = try TemplateSet(
        directory: handler.workspace.templates, language: profile.language, comparingLanguages: false)
    } catch { throw .template(error) }
  }

  /// A sentence of the wording with its values.
  func say(_ key: String, _ values: (String, String)...) throws(Failure) -> String { try say(key, all: values) }

  /// A sentence of the wording with its values.
  func say(_ key: String, all values: [(String, String)]) throws(Failure) -> String {
    do { return try templates.wording(key, values) } catch { throw .template(error) }
  }

  /// An entry of the wording as it stands; nil for one that is not there.
  func wording(_ key: String) -> String? { templates.wording(key) }

  /// The page of a template and a record of its shape.
  func page(_ name: String, _ shape: Shape, fill: (inout Record) throws(Failure) -> Void) throws(Failure) -> [UInt8] {
    var record = Record(shape)
    try fill(&record)
    let template: Template
    do { template = try templates.template(name, for: shape) } catch { throw .template(error) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32 * 1024)
    do { try template.render(record, into: &bytes) } catch { throw .rendering(error) }
    return bytes
  }
}
