internal import CaseStore
internal import Pages
internal import Templates

/// Makes one page: what the portal says of itself, its wording, and the one template that the page needs.
struct PageMaker {
  let site: SiteFacts
  private let templates: TemplateSet

  /// Reads what a page needs besides its own values; without a store the portal has no name.
  init(templates folder: String, store: CaseStore?) throws(Failure) {
    let profile = try Self.profile(store)
    site = SiteFacts(
      name: profile.name, office: profile.office, host: profile.host, telephone: profile.telephone)
    do {
      templates = try TemplateSet(directory: folder, language: profile.language, comparingLanguages: false)
    } catch { throw .template(error) }
  }

  /// A sentence of the wording with its values.
  func say(_ key: String, _ values: (String, String)...) throws(Failure) -> String {
    try say(key, all: values)
  }

  /// A sentence of the wording with its values.
  func say(_ key: String, all values: [(String, String)]) throws(Failure) -> String {
    do { return try templates.wording(key, values) } catch { throw .template(error) }
  }

  /// Sentences one after the other, as the language puts them.
  func joined(_ sentences: [String]) throws(Failure) -> String {
    var text = sentences.first ?? ""
    for sentence in sentences.dropFirst() { text = try say("sentences", ("first", text), ("second", sentence)) }
    return text
  }

  /// The page of a template and a record of its shape.
  func page(_ name: String, _ shape: Shape, fill: (inout Record) throws(Failure) -> Void) throws(Failure) -> [UInt8] {
    var record = Record(shape)
    try fill(&record)
    let template: Template
    do { template = try templates.template(name, for: shape) } catch { throw .template(error) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 * 1024)
    do { try template.render(record, into: &bytes) } catch { throw .rendering(error) }
    return bytes
  }

  private static func profile(_ store: CaseStore?) throws(Failure) -> PortalProfile {
    guard let store else { return PortalProfile() }
    do { return try store.profile() } catch { throw .store(error) }
  }
}
