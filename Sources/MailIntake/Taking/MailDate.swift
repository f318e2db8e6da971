internal import Casework

/// A moment as mail writes it: `Sat, 21 Nov 2026 09:05:00 +0800` (RFC 5322, section 3.3).
enum MailDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  static func text(_ moment: Timestamp, _ offset: UTCOffset) -> String {
    let (date, second) = offset.civil(moment)
    let parts = date.components
    let clock = [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
    return "\(days[date.weekday - 1]), \(parts.day) \(months[parts.month - 1]) \(parts.year) \(clock) "
      + offset.description.filter { $0 != ":" }
  }

  private static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
