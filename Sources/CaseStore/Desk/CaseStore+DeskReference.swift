public import Casework
internal import SQLite

/// What the desk counts time by.
public struct DeskClock: Sendable {
  /// The portal's time zone.
  public let offset: UTCOffset
  /// The working calendar.
  public let calendar: WorkingCalendar
  /// What the portal does by itself, and how long before a deadline it warns.
  public let automatic: AutomaticRules

  /// Now, and the end of its day.
  public func moment(_ now: Timestamp) -> DeskMoment {
    DeskMoment(now: now, endOfDay: offset.moment(offset.date(now) + 1))
  }
}

extension CaseStore {
  /// What the desk counts time by.
  ///
  /// - Throws: ``StoreError``: `notSynchronized` where content was never written into the store.
  public func deskClock() throws(StoreError) -> DeskClock {
    let rules = try rules()
    return DeskClock(offset: rules.offset, calendar: rules.calendar, automatic: try automaticRules())
  }

  /// The units, in the order of content; retired ones among them.
  ///
  /// - Throws: ``StoreError``.
  public func deskUnits() throws(StoreError) -> [Unit] {
    let query = try query(
      """
      SELECT u.code, u.name, u.peer_group, p.code, u.telephone, u.is_retired
      FROM units u LEFT JOIN places p ON p.id = u.place_id ORDER BY u.position, u.id
      """)
    var units: [Unit] = []
    while try query.next() {
      units.append(
        Unit(
          code: query.string(0), name: query.string(1), peerGroup: query.string(2), place: query.optionalString(3),
          telephone: query.optionalString(4), isRetired: query.bool(5)))
    }
    return units
  }

  /// The categories in use with the units they name, in the order of content.
  ///
  /// - Throws: ``StoreError``.
  public func deskCategories() throws(StoreError) -> [Category] {
    let query = try query(
      """
      SELECT c.code, c.name, parent.code, u.code FROM categories c LEFT JOIN categories parent ON parent.id = c.parent_id
        LEFT JOIN units u ON u.id = c.unit_id
      WHERE NOT c.is_retired ORDER BY c.position, c.id
      """)
    var categories: [Category] = []
    while try query.next() {
      categories.append(
        Category(
          code: query.string(0), name: query.string(1), parent: query.optionalString(2), unit: query.optionalString(3)))
    }
    return categories
  }

  /// The places that lists are filtered by: from the widest down, as long as there are no more than can be chosen from.
  ///
  /// - Parameter limit: how many can be chosen from; a level that would make it more is left out with those below.
  /// - Returns: the places, in the order of content.
  /// - Throws: ``StoreError``.
  public func deskPlaces(limit: Int = 300) throws(StoreError) -> [Place] {
    let query = try query(
      """
      SELECT p.code, p.name, p.level, parent.code FROM places p LEFT JOIN places parent ON parent.id = p.parent_id
      WHERE NOT p.is_retired AND p.level < coalesce((
          SELECT min(level) FROM (
            SELECT level, sum(count(*)) OVER (ORDER BY level) AS above FROM places WHERE NOT is_retired GROUP BY level)
          WHERE above > ?1), 1000)
      ORDER BY p.position, p.id
      """)
    try query.bind(1, limit)
    var places: [Place] = []
    while try query.next() {
      guard let level = PlaceLevel(rawValue: query.int(2)) else { throw .unknownName(statement: "places.level") }
      places.append(
        Place(code: query.string(0), name: query.string(1), level: level, parent: query.optionalString(3)))
    }
    return places
  }

  /// Which unit is suggested for a case: the one that its last return names, else the one that the rules say; nil where
  /// nothing says anything.
  ///
  /// - Throws: ``StoreError``.
  public func suggestion(for file: CaseFile, units: [Unit]) throws(StoreError) -> DispatchSuggestion? {
    if let named = file.history.unitNamedByReturn, units.contains(where: { $0.code == named.unit && !$0.isRetired }) {
      return named
    }
    let rules = DispatchRules(
      try dispatchRules(), categories: try deskCategories(), places: file.placeLine, units: units)
    return rules.suggestion(category: file.category, place: file.place)
  }
}
