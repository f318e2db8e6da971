import Casework

/// `publication` of `portal.yaml`: what is published without a person, and which numbers stay readable.
struct PublicationSettings {
  private var read = PublicationRules()

  init(_ mapping: YAMLMapping?, categories: CategoriesFile?, _ findings: inout Findings) {
    guard var yaml = mapping else { return }
    let confidence = yaml.field("confidence", &findings)?.permille(&findings)
    read.leastConfidence = confidence.map { $0 / 10 } ?? read.leastConfidence
    read.automaticCategories = yaml.list("automatic", &findings).compactMap { field in
      categories?.category(field, &findings)?.code
    }
    read.officialNumbers = yaml.list("official-numbers", &findings).map { $0.telephone(&findings) }
    yaml.reportUnknown(&findings)
  }

  /// The rules with further numbers, each once, in order.
  func rules(numbers: [String]) -> PublicationRules {
    var rules = read
    var seen: Set<String> = [""]
    rules.officialNumbers = (numbers + read.officialNumbers).filter { seen.insert($0).inserted }
    return rules
  }
}
