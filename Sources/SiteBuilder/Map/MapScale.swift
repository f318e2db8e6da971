/// Four steps of colour for counts: as many places in each as can be.
struct MapScale: Sendable {
  static let steps = 4
  /// The least count of each step, from the lightest on; fewer than four where counts are few or alike.
  let bounds: [Int]

  init(_ counts: [Int]) {
    let sorted = counts.sorted()
    guard let least = sorted.first else {
      bounds = []
      return
    }
    var bounds = [least]
    for step in 1..<Self.steps {
      let bound = sorted[step * sorted.count / Self.steps]
      if let last = bounds.last, bound > last { bounds.append(bound) }
    }
    self.bounds = bounds
  }

  /// The step of a count, from 1.
  func step(of count: Int) -> Int { max(1, bounds.count { $0 <= count }) }

  /// The counts of each step as a legend says them: the least, and the most where that is another; the last step is open.
  var ranges: [(from: Int, to: Int?, isLast: Bool)] {
    bounds.indices.map { step in
      let last = step + 1 < bounds.count ? bounds[step + 1] - 1 : nil
      return (bounds[step], last == bounds[step] ? nil : last, last == nil)
    }
  }
}
