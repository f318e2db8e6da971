import Casework

/// The moments at which the portal is made to do what is due by itself: in real use a timer runs it, here three times a
/// day.
enum Sweeps {
  private static let hours = [0, 10, 15]
  private static let minute = 10

  /// The moments from a first day to a last, in order.
  static func moments(from first: CivilDate, until last: CivilDate, _ offset: UTCOffset) -> [Timestamp] {
    guard first <= last else { return [] }
    return (0...Int(last.daysSince1970 - first.daysSince1970)).flatMap { number in
      hours.map { offset.moment(first + number, secondOfDay: $0 * 3600 + minute * 60) }
    }
  }
}
