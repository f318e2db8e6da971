import Casework

/// The score of a unit in the appraisal of a month, worked out from published counts and weights.
struct Score {
  /// Each part in hundredths of a point; nil where there is nothing to count.
  let parts: [Int?]
  /// The parts added up, in proportion to what could be reached, in hundredths of a point; nil where no part counts.
  let score: Int?
  /// How many cases were due or answered.
  let due: Int

  /// Works out a score; nil where counts or definitions are missing.
  init?(
    _ weights: [FigureSources.Appraisal.Part], _ definitions: [String: RateDefinition], _ table: CountTable,
    _ period: String
  ) {
    guard let completion = definitions["completion"].flatMap({ table.ratio($0, period) }) else { return nil }
    due = completion.denominator
    var parts: [Int?] = []
    var reachable = 0
    for weight in weights {
      guard let ratio = definitions[weight.figure].flatMap({ table.ratio($0, period) }) else { return nil }
      guard due > 0, ratio.denominator > 0 else {
        parts.append(nil)
        continue
      }
      let good = weight.lessIsBetter ? ratio.denominator - ratio.numerator : ratio.numerator
      parts.append(Self.rounded(100 * weight.points * good, dividedBy: ratio.denominator))
      reachable += weight.points
    }
    self.parts = parts
    let sum = parts.compactMap(\.self).reduce(0, +)
    let total = weights.map(\.points).reduce(0, +)
    score = reachable > 0 ? Self.rounded(sum * total, dividedBy: reachable) : nil
  }

  /// A quotient rounded half up.
  private static func rounded(_ number: Int, dividedBy divisor: Int) -> Int { (2 * number + divisor) / (2 * divisor) }
}
