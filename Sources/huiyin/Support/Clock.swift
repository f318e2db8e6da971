public import ArgumentParser
public import Casework
import Foundation

/// The one place where the program asks for the time.
enum Clock {
  static func now() -> Timestamp { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) }

  /// The end of this second: a cut-off takes in what was stored until now, within this second too.
  static func endOfNow() -> Timestamp { now() + 1 }
}

extension CivilDate: ExpressibleByArgument {
  /// A day written `2026-11-21`.
  public init?(argument: String) {
    self.init(argument)
  }
}
