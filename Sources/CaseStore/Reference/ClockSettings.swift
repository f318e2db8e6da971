internal import Casework

/// The settings by which the store counts time.
struct ClockSettings: Equatable {
  var offset: UTCOffset
  var years: ClosedRange<Int>
  var officeHours: [Range<Int>]

  /// As stored: `+08:00`, `2024-2026`, `30600-43200 50400-63000`.
  var texts: [(key: String, value: String)] {
    [
      ("calendar-years", "\(years.lowerBound)-\(years.upperBound)"),
      ("office-hours", officeHours.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")),
      ("offset", offset.description),
    ]
  }

  init(offset: UTCOffset, years: ClosedRange<Int>, officeHours: [Range<Int>]) {
    self.offset = offset
    self.years = years
    self.officeHours = officeHours
  }

  /// Reads the three texts back; nil where one is missing or unreadable.
  init?(years: String?, officeHours: String?, offset: String?) {
    guard let offset, let offset = UTCOffset(offset), let (first, last) = years.flatMap(Self.pair), first <= last
    else { return nil }
    let spans = (officeHours ?? "").split(separator: " ").compactMap(Self.pair)
    self.init(
      offset: offset, years: first...last, officeHours: spans.filter { $0.0 <= $0.1 }.map { $0.0..<$0.1 })
  }

  private static func pair(_ text: some StringProtocol) -> (Int, Int)? {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}

extension CaseStore {
  func clockSettings() throws(StoreError) -> ClockSettings {
    guard let settings = try storedClockSettings() else { throw .notSynchronized(path: path) }
    return settings
  }

  func storedClockSettings() throws(StoreError) -> ClockSettings? {
    try ClockSettings(
      years: setting("calendar-years"), officeHours: setting("office-hours"), offset: setting("offset"))
  }

  func setting(_ key: String) throws(StoreError) -> String? {
    let query = try query("SELECT value FROM settings WHERE key = ?1")
    try query.bind(1, key)
    return try query.next() ? query.string(0) : nil
  }

  func set(_ key: String, to value: String) throws(StoreError) {
    let query = try query("INSERT INTO settings VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value")
    try query.bind(1, key)
    try query.bind(2, value)
    try query.run()
  }
}
