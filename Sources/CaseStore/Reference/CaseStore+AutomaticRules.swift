public import Casework
internal import SQLite

extension CaseStore {
  /// What the portal does by itself, as last written from content.
  ///
  /// - Returns: the rules; all of them off where content never said any.
  /// - Throws: ``StoreError``.
  public func automaticRules() throws(StoreError) -> AutomaticRules {
    if let bulk { return bulk.automaticRules }
    let query = try query("SELECT key, value FROM settings WHERE key >= 'rule-' AND key < 'rule.'")
    var texts: [String: String] = [:]
    while try query.next() { texts[query.string(0)] = query.string(1) }
    return AutomaticRules(texts: texts)
  }

  /// Who is told of events outside the portal, as last written from content.
  ///
  /// - Returns: the audiences; none where content never said any.
  /// - Throws: ``StoreError``.
  public func noticeAudiences() throws(StoreError) -> Set<NoticeAudience> {
    if let bulk { return bulk.audiences }
    let words = try setting("notices") ?? ""
    return Set(words.split(separator: " ").compactMap { NoticeAudience(rawValue: String($0)) })
  }

  /// What a notice says besides number and state, as last written from content.
  ///
  /// - Returns: the facts; none where content never said any.
  /// - Throws: ``StoreError``.
  public func noticeFacts() throws(StoreError) -> Set<NoticeFact> {
    let words = try setting("notice-facts") ?? ""
    return Set(words.split(separator: " ").compactMap { NoticeFact(rawValue: String($0)) })
  }

  func write(
    _ rules: AutomaticRules, audiences: Set<NoticeAudience>, facts: Set<NoticeFact>
  ) throws(StoreError) {
    if try automaticRules() != rules {
      for (key, value) in rules.texts { try set(key, to: value) }
    }
    if try noticeAudiences() != audiences {
      try set("notices", to: audiences.map(\.rawValue).sorted().joined(separator: " "))
    }
    if try noticeFacts() != facts {
      try set("notice-facts", to: facts.map(\.rawValue).sorted().joined(separator: " "))
    }
  }
}
