import Casework

/// `rules.yaml`.
struct RulesFile {
  static let file = "rules.yaml"
  private static let days = 0...3650

  /// What the portal does by itself; nothing where there is no such file, the defaults for what the file leaves out.
  private(set) var automatic = AutomaticRules.none
  /// Who is told of events outside the portal; nobody where the file names nobody.
  private(set) var audiences: Set<NoticeAudience> = []
  /// What they are told besides number and state; nothing where the file names nothing.
  private(set) var facts: Set<NoticeFact> = []

  init(_ folder: ContentFolder, _ findings: inout Findings) {
    guard let source = folder.read(Self.file, isRequired: false, &findings),
      var yaml = YAMLReader.read(String(decoding: source.text.bytes, as: UTF8.self), in: source, &findings)
    else { return }
    automatic = AutomaticRules()
    readReturnsAndRatings(&yaml, &findings)
    readClock(&yaml, &findings)
    readSamples(&yaml, &findings)
    audiences = Set(yaml.list("notices", &findings).compactMap { $0.word(.audiences, &findings) })
    facts = Set(yaml.list("notice-facts", &findings).compactMap { $0.word(.noticeFacts, &findings) })
    yaml.reportUnknown(&findings)
  }

  private mutating func readReturnsAndRatings(_ yaml: inout YAMLMapping, _ findings: inout Findings) {
    automatic.superviseAfterReturns =
      yaml.number("supervise-after-returns", in: 0...100, &findings) ?? automatic.superviseAfterReturns
    automatic.reopensWhenDissatisfied =
      yaml.flag("reopen-when-dissatisfied", &findings) ?? automatic.reopensWhenDissatisfied
    automatic.reopensWhenUnresolved =
      yaml.flag("reopen-when-unresolved", &findings) ?? automatic.reopensWhenUnresolved
    automatic.reopensAtMost = yaml.number("reopen-at-most", in: 0...100, &findings) ?? automatic.reopensAtMost
  }

  private mutating func readClock(_ yaml: inout YAMLMapping, _ findings: inout Findings) {
    if let field = yaml.field("close-after", &findings) {
      let isNever = Vocabulary<Bool>.never.meaning(of: field.text) != nil
      automatic.closesAfter = isNever ? nil : field.span(&findings) ?? automatic.closesAfter
    }
    automatic.warnsBefore = yaml.field("warn-before", &findings)?.span(&findings) ?? automatic.warnsBefore
    if let items = yaml.mappings(in: "escalations", &findings) {
      automatic.escalations = items.compactMap { escalation($0, &findings) }
    }
  }

  private mutating func readSamples(_ yaml: inout YAMLMapping, _ findings: inout Findings) {
    automatic.duplicateDays = yaml.number("duplicate-days", in: Self.days, &findings) ?? automatic.duplicateDays
    automatic.followUpPercent = yaml.percent("follow-up", &findings) ?? automatic.followUpPercent
    automatic.lookBackDays = yaml.number("look-back-days", in: Self.days, &findings) ?? automatic.lookBackDays
    automatic.lookBackPercent = yaml.percent("look-back", &findings) ?? automatic.lookBackPercent
    automatic.contactDays = yaml.number("contact-days", in: Self.days, &findings) ?? automatic.contactDays
  }

  private func escalation(_ item: YAMLMapping, _ findings: inout Findings) -> AutomaticRules.Escalation? {
    var item = item
    let step = item.required("step", &findings)?.word(.steps, &findings)
    let after = item.required("after", &findings)?.span(&findings)
    let action = item.required("then", &findings)?.word(.escalations, &findings)
    item.reportUnknown(&findings)
    guard let step, let after, let action else { return nil }
    return AutomaticRules.Escalation(step: step, after: after, action: action)
  }
}

extension YAMLMapping {
  /// 是 or 否; nil where it is not set, and, reported, where it is something else.
  mutating func flag(_ key: String, _ findings: inout Findings) -> Bool? {
    field(key, &findings)?.word(.yesOrNo, &findings)
  }

  /// A whole percentage; nil where it is not set, and, reported, where it is something else.
  fileprivate mutating func percent(_ key: String, _ findings: inout Findings) -> Int? {
    field(key, &findings)?.permille(&findings).map { $0 / 10 }
  }
}
