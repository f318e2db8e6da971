internal import Casework
internal import SQLite

extension CaseStore {
  /// The designs there are, in order.
  ///
  /// - Throws: ``StoreError``.
  public func printDesigns() throws(StoreError) -> [PrintDesign] {
    let query = try query(
      "SELECT name, title, width, height, distance, sheet FROM print_designs ORDER BY position")
    var designs: [PrintDesign] = []
    while try query.next() {
      designs.append(
        PrintDesign(
          name: query.string(0), title: query.string(1), width: query.int(2), height: query.int(3),
          distance: query.optionalInt64(4).map { Int($0) }, sheet: query.optionalString(5)))
    }
    return designs
  }

  /// What can be printed where: what content asks codes for, then what codes were handed out for besides.
  ///
  /// - Throws: ``StoreError``.
  public func printUses() throws(StoreError) -> [PrintUse] {
    let query = try query(
      """
      SELECT level, material, placement FROM (
        SELECT position, level, material, placement FROM print_uses UNION ALL
        SELECT DISTINCT 1000000, p.level, c.material, c.placement FROM codes c JOIN places p ON p.id = c.place_id
        WHERE NOT c.is_retired
      ) GROUP BY level, material, placement ORDER BY min(position), level, material, placement
      """)
    var uses: [PrintUse] = []
    while try query.next() { uses.append(try printUse(from: query)) }
    return uses
  }

  /// Reads a use from the first three columns.
  func printUse(from query: borrowing Query) throws(StoreError) -> PrintUse {
    guard let level = PlaceLevel(rawValue: query.int(0)) else { throw .unknownName(statement: "print_uses.level") }
    return PrintUse(level: level, material: query.string(1), placement: query.string(2))
  }

  /// What the files looked like that the designs and uses were read from; nil where they never were.
  ///
  /// - Throws: ``StoreError``.
  public func printChoicesMark() throws(StoreError) -> String? { try setting("print-choices") }

  /// Makes the designs and uses that can be chosen those of the files.
  ///
  /// - Parameters:
  ///   - designs: the designs, in order.
  ///   - uses: what content asks codes for, in order.
  ///   - mark: what the files look like.
  /// - Throws: ``StoreError``.
  public func keepPrintChoices(designs: [PrintDesign], uses: [PrintUse], mark: String) throws(StoreError) {
    try write { () throws(StoreError) in
      try set("print-choices", to: mark)
      if try printDesigns() != designs { try replace(designs) }
      if try plannedUses() != uses { try replace(uses) }
    }
  }

  private func plannedUses() throws(StoreError) -> [PrintUse] {
    let query = try query("SELECT level, material, placement FROM print_uses ORDER BY position")
    var uses: [PrintUse] = []
    while try query.next() { uses.append(try printUse(from: query)) }
    return uses
  }

  private func replace(_ designs: [PrintDesign]) throws(StoreError) {
    try query("DELETE FROM print_designs").run()
    for (position, design) in designs.enumerated() {
      let insert = try query("INSERT INTO print_designs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      try insert.bind(1, position)
      try insert.bind(2, design.name)
      try insert.bind(3, design.title)
      try insert.bind(4, design.width)
      try insert.bind(5, design.height)
      try insert.bind(6, design.distance.map { Int64($0) })
      try insert.bind(7, design.sheet)
      try insert.run()
    }
  }

  private func replace(_ uses: [PrintUse]) throws(StoreError) {
    try query("DELETE FROM print_uses").run()
    for (position, use) in uses.enumerated() {
      let insert = try query("INSERT INTO print_uses VALUES (?1, ?2, ?3, ?4)")
      try insert.bind(1, position)
      try insert.bind(2, use.level.rawValue)
      try insert.bind(3, use.material)
      try insert.bind(4, use.placement)
      try insert.run()
    }
  }
}
