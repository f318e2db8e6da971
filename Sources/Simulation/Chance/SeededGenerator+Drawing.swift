/// Drawing by arithmetic of our own: the standard library does not promise the same results in its next version.
extension SeededGenerator {
  /// A number from 0 up to but not including a bound; 0 where there is none.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that does so in this many of a thousand cases.
  mutating func happens(_ permille: Int) -> Bool { below(1000) < permille }

  /// The numbers from 0 up to but not including a count, in any order (Fisher and Yates).
  mutating func shuffle(_ count: Int) -> [Int] {
    var numbers = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) { numbers.swapAt(last, below(last + 1)) }
    return numbers
  }
}
