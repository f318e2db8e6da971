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

/// A generator with a seed (SplitMix64), so that a test that fails can be run again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
