import Casework

/// How often each thing was done to published cases, day by day.
struct EventCounts: Sendable {
  private var counts: [Int: Int] = [:]

  init() {}

  /// The sum of several counts.
  init(merging parts: [EventCounts]) {
    for part in parts { counts.merge(part.counts, uniquingKeysWith: +) }
  }

  /// Counts one event.
  mutating func add(_ action: Action, on day: CivilDate) {
    counts[Int(day.daysSince1970) << 8 | (Self.numbers[action] ?? 0), default: 0] += 1
  }

  /// `events.csv`: day, action, number.
  func csv() -> [UInt8] {
    var file = CSVText(["day", "action", "count"])
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      let day = CivilDate(daysSince1970: Int32(key >> 8))
      file.append([day.description, Action.allCases[key & 0xFF].rawValue, String(count)])
    }
    return file.bytes
  }

  private static let numbers = Dictionary(
    Action.allCases.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
}
