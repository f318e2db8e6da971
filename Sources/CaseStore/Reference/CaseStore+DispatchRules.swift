public import Casework
internal import SQLite

extension CaseStore {
  /// The dispatch rules, in the order of content.
  ///
  /// - Throws: ``StoreError``.
  public func dispatchRules() throws(StoreError) -> [DispatchRule] {
    let query = try query("SELECT category, place, unit, reason FROM dispatch_rules ORDER BY position")
    var rules: [DispatchRule] = []
    while try query.next() {
      rules.append(
        DispatchRule(
          category: query.optionalString(0), place: query.optionalString(1), unit: query.string(2),
          reason: query.string(3)))
    }
    return rules
  }

  /// The reply templates, in the order of content.
  ///
  /// - Throws: ``StoreError``.
  public func replyTemplates() throws(StoreError) -> [ReplyTemplate] {
    let query = try query("SELECT category, title, text FROM reply_templates ORDER BY position")
    var templates: [ReplyTemplate] = []
    while try query.next() {
      templates.append(
        ReplyTemplate(category: query.optionalString(0), title: query.string(1), text: query.string(2)))
    }
    return templates
  }

  func writeDispatchRules(_ rules: [DispatchRule]) throws(StoreError) {
    try query("DELETE FROM dispatch_rules").run()
    for (position, rule) in rules.enumerated() {
      let insert = try query("INSERT INTO dispatch_rules VALUES (?1, ?2, ?3, ?4, ?5)")
      try insert.bind(1, position)
      try insert.bind(2, rule.category)
      try insert.bind(3, rule.place)
      try insert.bind(4, rule.unit)
      try insert.bind(5, rule.reason)
      try insert.run()
    }
  }

  func writeReplyTemplates(_ templates: [ReplyTemplate]) throws(StoreError) {
    try query("DELETE FROM reply_templates").run()
    for (position, template) in templates.enumerated() {
      let insert = try query("INSERT INTO reply_templates VALUES (?1, ?2, ?3, ?4)")
      try insert.bind(1, position)
      try insert.bind(2, template.category)
      try insert.bind(3, template.title)
      try insert.bind(4, template.text)
      try insert.run()
    }
  }
}
