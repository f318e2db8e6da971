/// The lot by which cases are drawn for a sample, so that nobody can pick.
///
/// Seed, number and round give each case a lot number; those with the lowest ones are drawn. Whoever knows the seed can draw
/// again and must find the same cases. The numbers are made by FNV-1a (Fowler, Noll, Vo, 64 bits) and the finalizer of
/// SplitMix64 (Steele, Lea, Flood, “Fast splittable pseudorandom number generators”, OOPSLA 2014), written out here, because
/// a draw must come out the same in years.
public struct SampleLot: Hashable, Sendable {
  /// One case that can be drawn.
  public struct Candidate: Hashable, Sendable {
    /// The case.
    public var number: CaseNumber
    /// How often it had been reopened.
    public var round: Int

    /// A case in a round.
    public init(number: CaseNumber, round: Int) {
      self.number = number
      self.round = round
    }
  }

  /// What the lot numbers come from.
  public let seed: UInt64

  /// A lot with a seed that was recorded.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The lot of a day.
  ///
  /// - Parameters:
  ///   - salt: the portal's own number, drawn once by chance; who does not know it cannot tell who will be drawn.
  ///   - kind: what the sample is for.
  ///   - day: the day whose cases are drawn from.
  public init(salt: UInt64, kind: SampleKind, day: CivilDate) {
    seed = Self.hash("\(kind.rawValue) \(day)", from: salt)
  }

  /// Draws.
  ///
  /// - Parameters:
  ///   - percent: how many of a hundred, 0–100; where that is no whole number the seed decides between the two next to it.
  ///   - candidates: what can be drawn.
  /// - Returns: positions in `candidates`, ascending.
  public func drawn(percent: Int, of candidates: [Candidate]) -> [Int] {
    let chance = Int(Self.mixed(seed) % 100)
    let count = min(candidates.count, (max(0, percent) * candidates.count + chance) / 100)
    let lots = candidates.enumerated().map { (lot: number(of: $0.element), position: $0.offset) }
    return lots.sorted { ($0.lot, $0.position) < ($1.lot, $1.position) }.prefix(count).map(\.position).sorted()
  }

  private func number(of candidate: Candidate) -> UInt64 {
    Self.hash("\(candidate.number) \(candidate.round)", from: seed)
  }

  private static func hash(_ text: String, from start: UInt64) -> UInt64 {
    mixed(text.utf8.reduce(start ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
