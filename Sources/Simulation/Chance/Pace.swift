/// How long something takes: half of the time less than the median, seldom much more.
struct Pace: Hashable, Sendable {
  /// Half take less than this, in minutes.
  var median: Int
  /// The standard deviation of the logarithm, in hundredths.
  var spreadPercent: Int

  /// A duration in minutes, at least 1.
  ///
  /// About log-normal: the sum of four uniform numbers stands for a normal one, and eˣ is (1 + x/1024)¹⁰²⁴, so that only
  /// sums and products are taken, which are the same on every machine.
  func minutes(_ chance: inout SeededGenerator) -> Int {
    var bits = chance.next()
    var sum: Int64 = 0
    for _ in 0..<4 {
      sum += Int64(bits & 0xFFFF)
      bits >>= 16
    }
    // Four times the mean of a 16-bit number, and the square root of four times its variance.
    let normal = (Double(sum) - 131_070) / 37_837
    var factor = 1 + normal * Double(spreadPercent) / 102_400
    for _ in 0..<10 { factor *= factor }
    return max(1, Int((Double(median) * factor).rounded()))
  }
}
