internal import Casework

/// What is special about a case, as one stored number: bit 0 for joint handling, bit 1 for a long-standing problem.
struct FlagBits {
  let rawValue: Int64

  init(rawValue: Int64) { self.rawValue = rawValue }

  init(_ flags: Set<TimeLimit.Flag>) {
    rawValue = flags.reduce(0) { $0 | Self.bit(of: $1) }
  }

  var flags: Set<TimeLimit.Flag> {
    rawValue == 0 ? [] : Set(TimeLimit.Flag.allCases.filter { rawValue & Self.bit(of: $0) != 0 })
  }

  private static func bit(of flag: TimeLimit.Flag) -> Int64 {
    switch flag {
    case .joint: 1
    case .longStanding: 2
    }
  }
}
