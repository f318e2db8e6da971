import Casework

/// `scenario.yaml`, with the texts of `scenario/texts.csv`.
struct ScenarioFile {
  static let file = "scenario.yaml"

  private let units: UnitsFile?
  private var yaml: YAMLMapping

  /// Reads the scenario; nil where there is none.
  static func read(
    _ folder: ContentFolder, units: UnitsFile?, categories: CategoriesFile?, years: ClosedRange<Int>?,
    _ findings: inout Findings
  ) -> Scenario? {
    guard let source = folder.read(file, isRequired: false, &findings),
      let yaml = YAMLReader.read(String(decoding: source.text.bytes, as: UTF8.self), in: source, &findings)
    else { return nil }
    let texts = ScenarioTexts.read(folder, categories: categories, &findings)
    let remarks = ScenarioRemarks.read(folder, categories: categories, &findings)
    var file = ScenarioFile(units: units, yaml: yaml)
    return file.scenario(texts: texts, remarks: remarks, years: years, &findings)
  }

  private mutating func scenario(
    texts: [ScenarioText], remarks: [ScenarioRemark], years: ClosedRange<Int>?, _ findings: inout Findings
  ) -> Scenario? {
    let from = day("from", within: years, &findings)
    let until = day("until", within: years, &findings)
    if let from, let until, until < from { findings.error(.untilBeforeFrom, at: yaml.mark) }
    let cases = requiredNumber("cases", in: 1...10_000_000, &findings)
    let users = yaml.number("registered-users", in: 0...100_000_000, &findings)
    let gridWorkers = yaml.number("grid-workers", in: 0...100_000, &findings)
    let rates = rates(&findings)
    let hours = weights("hours", count: 24, &findings)
    let weekdays = weights("weekdays", count: 7, &findings)
    let channels = shares("channels", .channels, &findings)
    let kinds = shares("kinds", .kinds, &findings)
    let (usual, byUnit) = diligence(&findings)
    checkKinds(texts, &findings)
    yaml.reportUnknown(&findings)
    guard let from, let until, let cases, let usual else { return nil }
    return Scenario(
      from: from, until: until, cases: cases, registeredUsers: users ?? 0, gridWorkers: gridWorkers ?? 0, rates: rates,
      hours: hours,
      weekdays: weekdays, channels: channels, kinds: kinds, diligence: usual, diligenceByUnit: byUnit, texts: texts,
      remarks: remarks)
  }

  private mutating func requiredNumber(
    _ key: String, in range: ClosedRange<Int>, _ findings: inout Findings
  ) -> Int? {
    yaml.required(key, &findings)?.integer(in: range, &findings)
  }

  private mutating func day(
    _ key: String, within years: ClosedRange<Int>?, _ findings: inout Findings
  ) -> CivilDate? {
    guard let field = yaml.required(key, &findings), let date = field.date(&findings) else { return nil }
    if let years, !years.contains(date.year) {
      findings.error(.outsideCalendar(year: date.year, years: years), at: field.mark)
    }
    return date
  }

  private mutating func rates(_ findings: inout Findings) -> ScenarioRates {
    guard var rates = yaml.mapping("rates", &findings) else {
      findings.error(.missingKey("rates"), at: yaml.mark)
      return ScenarioRates(completion: 0, satisfied: 0, rated: 0)
    }
    func rate(_ key: String) -> Int { rates.field(key, &findings)?.permille(&findings) ?? 0 }
    func requiredRate(_ key: String) -> Int { rates.required(key, &findings)?.permille(&findings) ?? 0 }
    let result = ScenarioRates(
      completion: requiredRate("completion"), satisfied: requiredRate("satisfied"), rated: requiredRate("rated"),
      returned: rate("returned"), late: rate("late"), joint: rate("joint"), longStanding: rate("long-standing"),
      instructed: rate("instructed"), paused: rate("paused"))
    rates.reportUnknown(&findings)
    return result
  }

  /// As many weights as asked; equal ones where none are given.
  private mutating func weights(_ key: String, count: Int, _ findings: inout Findings) -> [Int] {
    let fields = yaml.list(key, &findings)
    guard let first = fields.first else { return Array(repeating: 1, count: count) }
    let weights = fields.compactMap { $0.integer(in: 0...1_000_000, &findings) }
    if fields.count != count {
      findings.error(.weightCount(key, count: fields.count, wanted: count), at: first.mark)
    } else if weights.allSatisfy({ $0 == 0 }) {
      findings.error(.noWeight(key), at: first.mark)
    }
    return weights
  }

  /// The words of a vocabulary with their weights; those with the weight 0 are left out.
  private mutating func shares<Value>(
    _ key: String, _ words: Vocabulary<Value>, _ findings: inout Findings
  ) -> [Weighted<Value>] {
    guard let mapping = yaml.mapping(key, &findings) else {
      findings.error(.missingKey(key), at: yaml.mark)
      return []
    }
    let shares = mapping.fields(&findings).compactMap { entry -> Weighted<Value>? in
      guard let value = entry.key.word(words, &findings),
        let weight = entry.value.integer(in: 0...1_000_000, &findings), weight > 0
      else { return nil }
      return Weighted(value, weight: weight)
    }
    if shares.isEmpty { findings.error(.noWeight(key), at: mapping.mark) }
    return shares
  }

  /// Reports kinds that are to come in and have no text.
  private mutating func checkKinds(_ texts: [ScenarioText], _ findings: inout Findings) {
    var ignored = Findings()
    guard !texts.isEmpty, let kinds = yaml.mapping("kinds", &ignored) else { return }
    for (key, weight) in kinds.fields(&ignored) where NumberText.integer(weight.text) != 0 {
      guard let kind = Vocabulary.kinds.meaning(of: key.text), !texts.contains(where: { $0.kind == kind }) else {
        continue
      }
      findings.error(.kindWithoutText(key.text), at: key.mark)
    }
  }

  private mutating func diligence(_ findings: inout Findings) -> (usual: Diligence?, byUnit: [String: Diligence]) {
    guard var usual = yaml.mapping("diligence", &findings) else {
      findings.error(.missingKey("diligence"), at: yaml.mark)
      return (nil, [:])
    }
    let fallback = usual.diligence(&findings)
    var byUnit: [String: Diligence] = [:]
    for (key, value) in yaml.mapping("units", &findings)?.mappings(&findings) ?? [] {
      var mapping = value
      let diligence = mapping.diligence(&findings)
      guard let unit = units?.unit(key, &findings) else { continue }
      byUnit[unit.code] = diligence
    }
    return (fallback, byUnit)
  }
}
