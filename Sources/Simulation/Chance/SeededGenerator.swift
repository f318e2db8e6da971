/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, “Fast Splittable Pseudorandom Number Generators”, OOPSLA 2014): the
/// same numbers for the same seed, on every machine.
public struct SeededGenerator: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// A generator at its beginning.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A generator of its own for one of many things, so that none of them depends on how often another one drew.
  init(seed: UInt64, stream: Stream, _ number: Int = 0) {
    var first = SeededGenerator(seed: seed ^ stream.rawValue)
    var second = SeededGenerator(seed: first.next() ^ UInt64(truncatingIfNeeded: number))
    self.init(seed: second.next())
  }

  /// What chance is needed for.
  enum Stream: UInt64 {
    case popularity = 1
    case outcomes = 2
    case cases = 3
    case queryCodes = 4
    case personalCodes = 5
  }
}
