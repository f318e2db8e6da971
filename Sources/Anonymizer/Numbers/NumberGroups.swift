/// The parts that gaps cut a number into.
enum NumberGroups {
  static func sizes(_ run: Range<Int>, _ window: NumberWindow) -> [Int] {
    var sizes: [Int] = []
    for index in run {
      if index == run.lowerBound || window.stream.gaps[index] > .none { sizes.append(0) }
      sizes[sizes.count - 1] += 1
    }
    return sizes
  }
}
