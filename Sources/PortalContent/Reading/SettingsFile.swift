import Casework

/// `portal.yaml`.
enum SettingsFile {
  static let file = "portal.yaml"

  /// Reads the settings; what stands below `publication` names categories and is handed out for who knows them.
  static func read(
    _ folder: ContentFolder, publication: inout YAMLMapping?, _ findings: inout Findings
  ) -> PortalSettings? {
    guard let source = folder.read(file, &findings),
      var yaml = YAMLReader.read(String(decoding: source.text.bytes, as: UTF8.self), in: source, &findings)
    else { return nil }
    let name = yaml.required("name", &findings)?.shownName(&findings)
    let office = yaml.required("office", &findings)?.text
    let host = yaml.required("host", &findings).flatMap { Host.read($0, &findings) }
    let hours = OfficeHours.read(&yaml, &findings)
    let steps = yaml.requiredList("steps", &findings).map(\.text)
    var settings = PortalSettings(
      name: name ?? "", office: office ?? "", host: host ?? "", officeHours: hours, steps: steps)
    readOptional(&yaml, into: &settings, &findings)
    publication = yaml.mapping("publication", &findings)
    yaml.reportUnknown(&findings)
    return settings
  }

  private static func readOptional(
    _ yaml: inout YAMLMapping, into settings: inout PortalSettings, _ findings: inout Findings
  ) {
    settings.englishName = yaml.field("english-name", &findings)?.text ?? ""
    settings.motto = yaml.field("motto", &findings)?.text ?? ""
    settings.licence = yaml.field("licence", &findings)?.text ?? ""
    settings.telephone = yaml.field("telephone", &findings)?.telephone(&findings) ?? ""
    settings.serviceStandards = yaml.list("service-standards", &findings).map(\.text)
    settings.securityContact = yaml.field("security-contact", &findings)?.text ?? ""
    settings.coordinates = yaml.field("coordinates", &findings)?.word(.coordinates, &findings) ?? settings.coordinates
    settings.offset = yaml.field("time-zone", &findings).flatMap { offset($0, &findings) } ?? settings.offset
    settings.language = yaml.field("language", &findings).flatMap { language($0, &findings) } ?? settings.language
    settings.minimumCell = yaml.number("minimum-cell", in: 1...1000, &findings) ?? settings.minimumCell
    settings.minimumRanked = yaml.number("minimum-ranked", in: 1...1000, &findings) ?? settings.minimumRanked
    settings.casesPerListPage =
      yaml.number("cases-per-list-page", in: 10...1000, &findings) ?? settings.casesPerListPage
    if var abuse = yaml.mapping("abuse", &findings) { settings.abuse = AbuseLimits(&abuse, &findings) }
    if var photos = yaml.mapping("photos", &findings) { settings.photos = PhotoLimits(&photos, &findings) }
  }

  private static func offset(_ field: Field, _ findings: inout Findings) -> UTCOffset? {
    let offset = UTCOffset(field.text)
    if offset == nil { findings.error(.notAnOffset(field.text), at: field.mark) }
    return offset
  }

  private static func language(_ field: Field, _ findings: inout Findings) -> String? {
    let isLanguage =
      (2...3).contains(field.text.utf8.count)
      && field.text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if !isLanguage { findings.error(.notALanguage(field.text), at: field.mark) }
    return isLanguage ? field.text : nil
  }
}

extension YAMLMapping {
  /// A whole number within a range; nil where it is not set, and, reported, where it is something else.
  mutating func number(_ key: String, in range: ClosedRange<Int>, _ findings: inout Findings) -> Int? {
    field(key, &findings)?.integer(in: range, &findings)
  }
}
