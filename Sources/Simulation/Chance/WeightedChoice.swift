/// Things of which each is drawn as often as its weight says.
struct WeightedChoice<Value: Sendable>: Sendable {
  private let values: [Value]
  /// The sum of the weights up to and with each value.
  private let sums: [Int]

  /// Values with their weights; equally likely where all weights are 0.
  init(_ weighted: [(value: Value, weight: Int)]) {
    let hasWeight = weighted.contains { $0.weight > 0 }
    let drawn = weighted.filter { !hasWeight || $0.weight > 0 }
    var sum = 0
    values = drawn.map(\.value)
    sums = drawn.map { entry in
      sum += hasWeight ? entry.weight : 1
      return sum
    }
  }

  /// One of the values; nil where there are none.
  func draw(_ chance: inout SeededGenerator) -> Value? {
    guard let total = sums.last else { return nil }
    let drawn = chance.below(total)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > drawn { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}
