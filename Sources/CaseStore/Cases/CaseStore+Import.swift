public import Casework
internal import SQLite

extension CaseStore {
  /// Takes over one case of another system. Done within ``withBulkTransaction(_:)`` it takes microseconds.
  ///
  /// Its history is what is known of it: received; dispatched and signed by its unit where it has one; answered where
  /// it has its answer. It has no deadlines.
  /// - Parameters:
  ///   - imported: the case. A `publication` makes it public at once.
  ///   - moment: now; the time of the decision to publish.
  ///   - generator: where the query code's chance comes from.
  /// - Returns: what became of it; the same source and source id never make a second case.
  /// - Throws: ``StoreError``; `unknownPlace`, `unknownCategory` and `unknownUnit` changed nothing.
  public func take(
    _ imported: ImportedCase, at moment: Timestamp, using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> ImportOutcome {
    try write { () throws(StoreError) in
      if try !isSurelyNew(imported), let present = try findImported(imported) {
        return try compare(imported, with: present, at: moment)
      }
      let references = try references(of: imported)
      let history = imported.history(unit: imported.unit)
      let number = try nextNumber(at: imported.receivedAt, rules().offset)
      let row = CaseRow(
        number: number.description, queryCode: CodeText(using: &generator).text, kind: imported.kind,
        channel: imported.channel, place: references.place, category: references.category, unit: references.unit,
        source: imported.source, sourceID: imported.sourceID, isPublicImport: imported.publication != nil,
        sum: try sum(of: history))
      let id = try insert(row)
      try insertParts(of: imported, id, history, unit: references.unit, at: moment)
      return .added(number)
    }
  }

  /// True where no look is needed: no import before brought a case of this source, and this one has not brought this case.
  private func isSurelyNew(_ imported: ImportedCase) throws(StoreError) -> Bool {
    guard bulk != nil else { return false }
    if bulk?.newSources.index(forKey: imported.source) == nil {
      let query = try query("SELECT 1 FROM cases WHERE source = ?1 AND source_id IS NOT NULL LIMIT 1")
      try query.bind(1, imported.source)
      bulk?.newSources[imported.source] = try query.next() ? .some(nil) : []
    }
    return bulk?.newSources[imported.source]??.insert(imported.sourceID).inserted ?? false
  }

  private func insertParts(
    of imported: ImportedCase, _ id: Int64, _ history: [Event], unit: Int64?, at moment: Timestamp
  ) throws(StoreError) {
    try insertReport(of: id, subject: imported.subject, text: imported.text, location: imported.location)
    for event in history { try insertImported(event, of: id, unit: unit) }
    if let text = imported.publication { try upsertPublication(of: id, text, by: .system, at: moment) }
  }

  func insertImported(_ event: Event, of id: Int64, unit: Int64?) throws(StoreError) {
    let references = EventReferences(
      unit: event.unit == nil ? nil : unit, target: event.target == nil ? nil : unit, earlierCase: nil)
    try insert(event, of: id, references)
  }

  private func references(
    of imported: ImportedCase
  ) throws(StoreError) -> (place: Int64?, category: Int64?, unit: Int64?) {
    (
      try imported.place.map { code throws(StoreError) in try requiredID(in: .places, of: code) },
      try imported.category.map { code throws(StoreError) in try requiredID(in: .categories, of: code) },
      try imported.unit.map { code throws(StoreError) in try requiredID(in: .units, of: code) }
    )
  }

  func sum(of history: [Event]) throws(StoreError) -> Case {
    do throws(Refusal) {
      guard let sum = try Case(history: history) else {
        throw Refusal(action: .receive, state: .received, role: .system)
      }
      return sum
    } catch {
      throw .refused(error)
    }
  }
}
