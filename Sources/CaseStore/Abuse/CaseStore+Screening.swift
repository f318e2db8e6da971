public import Casework
internal import SQLite

extension CaseStore {
  /// From when on reports are held, as last written from content, and the portal's time zone.
  ///
  /// - Throws: ``StoreError``: `notSynchronized` where content was never written into the store.
  public func screeningRules() throws(StoreError) -> (limits: AbuseLimits, offset: UTCOffset) {
    let query = try query("SELECT key, value FROM settings WHERE key IN ('abuse-limits', 'abuse-words', 'offset')")
    var texts: [String: String] = [:]
    while try query.next() { texts[query.string(0)] = query.string(1) }
    guard let offset = texts["offset"].flatMap({ UTCOffset($0) }) else { throw .notSynchronized(path: path) }
    return (AbuseLimits(texts: texts), offset)
  }

  func write(_ limits: AbuseLimits) throws(StoreError) {
    guard try screeningRules().limits != limits else { return }
    for (key, value) in limits.texts { try set(key, to: value) }
  }

  /// Counts a new case and holds it where it is one too many, or where something else speaks for a look.
  ///
  /// - Throws: ``StoreError``: `tooManyReports`; the transaction that stores the case is then to be given up.
  func screen(_ id: Int64, by screening: Screening) throws(StoreError) {
    var (reasons, group) = (screening.reasons, id)
    if let keys = screening.keys {
      let counts = try count(id, under: keys, on: screening.day)
      let limits = screening.limits
      if counts.sender > limits.refusedAbovePerAddress { throw .tooManyReports }
      if counts.sender > limits.heldAbovePerAddress { reasons.insert(.address) }
      if counts.place > limits.heldAbovePerPlace { reasons.insert(.place) }
      if counts.text > limits.heldAboveSameText {
        reasons.insert(.sameText)
        group = counts.firstOfText
      }
    }
    guard !reasons.isEmpty else { return }
    let insert = try query("INSERT INTO holds (case_id, group_id, reasons, outcome) VALUES (?1, ?2, ?3, 0)")
    try insert.bind(1, id)
    try insert.bind(2, group)
    try insert.bind(3, reasons.bits)
    try insert.run()
  }

  /// Throws away what was counted on other days: its key is gone, and nobody can tell any more what it counted.
  ///
  /// - Parameter day: today.
  /// - Throws: ``StoreError``.
  public func forgetArrivals(exceptOf day: CivilDate) throws(StoreError) {
    try write { () throws(StoreError) in
      let forget = try query("DELETE FROM arrivals WHERE day <> ?1")
      try forget.bind(1, Int64(day.daysSince1970))
      try forget.run()
    }
  }

  private func count(
    _ id: Int64, under keys: Screening.Keys, on day: CivilDate
  ) throws(StoreError) -> (sender: Int, place: Int, text: Int, firstOfText: Int64) {
    let query = try query(
      """
      INSERT INTO arrivals SELECT column1, ?4, 1, ?5 FROM (VALUES (?1), (?2), (?3)) WHERE column1 IS NOT NULL
      ON CONFLICT DO UPDATE SET count = count + 1 RETURNING key, count, first_id
      """)
    if let sender = keys.sender { try query.bind(1, blob: sender) }
    try query.bind(2, blob: keys.place)
    if let text = keys.text { try query.bind(3, blob: text) }
    try query.bind(4, Int64(day.daysSince1970))
    try query.bind(5, id)
    var counts = (sender: 0, place: 0, text: 0, firstOfText: id)
    while try query.next() {
      let key = query.bytes(0)
      if key.elementsEqual(keys.place) {
        counts.place = query.int(1)
      } else if let sender = keys.sender, key.elementsEqual(sender) {
        counts.sender = query.int(1)
      } else {
        (counts.text, counts.firstOfText) = (query.int(1), query.int64(2))
      }
    }
    return counts
  }
}

extension AbuseLimits {
  /// As the settings hold them: one line of numbers, and a word a line.
  var texts: [(key: String, value: String)] {
    let numbers = [
      holdsUntimed ? 1 : 0, formSeconds, formHours, heldAbovePerAddress, refusedAbovePerAddress, heldAbovePerPlace,
      heldAboveSameText,
    ]
    return [
      ("abuse-limits", numbers.map(String.init).joined(separator: " ")),
      ("abuse-words", words.joined(separator: "\n")),
    ]
  }

  /// Reads the texts back; what is missing or unreadable is as for a portal that sets none.
  init(texts: [String: String]) {
    self.init()
    words = (texts["abuse-words"] ?? "").split(separator: "\n").map(String.init)
    let numbers = (texts["abuse-limits"] ?? "").split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 7 else { return }
    holdsUntimed = numbers[0] != 0
    (formSeconds, formHours) = (numbers[1], numbers[2])
    (heldAbovePerAddress, refusedAbovePerAddress) = (numbers[3], numbers[4])
    (heldAbovePerPlace, heldAboveSameText) = (numbers[5], numbers[6])
  }
}
