import Casework
import Foundation

/// What tests take from the checkout.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let starter = root + "/Examples/starter/content"
  static let demo = root + "/content"
  static let templates = root + "/site-templates"
}

/// The moment in the portal's time zone, as in `at("2026-11-16", 9)`.
func at(_ day: String, _ hour: Int = 10, _ minute: Int = 0) -> Timestamp {
  let date = CivilDate(day) ?? CivilDate(daysSince1970: 0)
  return UTCOffset.china.moment(date, secondOfDay: hour * 3600 + minute * 60)
}
