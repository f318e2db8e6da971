extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// Two bytes as a number, the larger first; nil where they are not there.
  func bigEndian16(_ at: Int) -> Int? { number(at, 2).map { $0.reduce(0) { $0 << 8 | Int($1) } } }

  /// Four bytes as a number, the largest first.
  func bigEndian32(_ at: Int) -> Int? { number(at, 4).map { $0.reduce(0) { $0 << 8 | Int($1) } } }

  /// Two bytes as a number, the smaller first.
  func littleEndian16(_ at: Int) -> Int? { number(at, 2).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } } }

  /// Four bytes as a number, the smallest first.
  func littleEndian32(_ at: Int) -> Int? { number(at, 4).map { $0.reversed().reduce(0) { $0 << 8 | Int($1) } } }

  private func number(_ at: Int, _ count: Int) -> SubSequence? {
    guard at >= startIndex, at <= endIndex - count else { return nil }
    return self[at..<(at + count)]
  }
}
