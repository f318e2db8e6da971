public import Casework
internal import SQLite

extension CaseStore {
  /// What content says about publication, as last written from there.
  ///
  /// - Returns: the rules; those of ``PublicationRules/init(officialNumbers:leastConfidence:automaticCategories:)`` where content never
  ///   said any.
  /// - Throws: ``StoreError``.
  public func publicationRules() throws(StoreError) -> PublicationRules {
    var rules = PublicationRules()
    func list(_ key: String) throws(StoreError) -> [String] {
      try (setting(key) ?? "").split(separator: "\n").map(String.init)
    }
    rules.officialNumbers = try list("publication-numbers")
    rules.automaticCategories = try list("publication-categories")
    rules.leastConfidence = try setting("publication-confidence").flatMap { Int($0) } ?? rules.leastConfidence
    return rules
  }

  func write(_ rules: PublicationRules) throws(StoreError) {
    guard try publicationRules() != rules else { return }
    try set("publication-numbers", to: rules.officialNumbers.joined(separator: "\n"))
    try set("publication-categories", to: rules.automaticCategories.joined(separator: "\n"))
    try set("publication-confidence", to: String(rules.leastConfidence))
  }
}
