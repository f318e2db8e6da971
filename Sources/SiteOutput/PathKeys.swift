internal import Glibc

/// Paths brought into an order in which those that clash are neighbours: lower-cased, and with the slash before every other character,
/// so that what is in a folder follows right after a file of the folder's name.
struct PathKeys {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(_ paths: some Collection<String>) {
    bytes.reserveCapacity(paths.count * 40)
    ends.reserveCapacity(paths.count + 1)
    for path in paths { append(path) }
  }

  private mutating func append(_ path: String) {
    let start = bytes.count
    bytes += path.utf8
    if bytes[start...].contains(where: { $0 >= 0x80 }) {
      bytes.removeLast(bytes.count - start)
      bytes += path.lowercased().utf8
    }
    for index in start..<bytes.count {
      bytes[index] = bytes[index] == PathRule.slash ? 1 : PathRule.lowercased(bytes[index])
    }
    ends.append(bytes.count)
  }

  /// The places of the paths, in order.
  func sorted() -> [Int] {
    bytes.withUnsafeBytes { bytes in
      ends.withUnsafeBufferPointer { ends in
        (0..<(ends.count - 1)).sorted { Self.compare(bytes, ends[$0]..<ends[$0 + 1], ends[$1]..<ends[$1 + 1]) < 0 }
      }
    }
  }

  func areSame(_ first: Int, _ second: Int) -> Bool { key(first).elementsEqual(key(second)) }

  /// Whether the second is in a folder that has the first one's name.
  func isFolder(_ first: Int, of second: Int) -> Bool {
    let (first, second) = (key(first), key(second))
    return second.count > first.count && second[second.startIndex + first.count] == 1 && second.starts(with: first)
  }

  private func key(_ index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

  private static func compare(_ bytes: UnsafeRawBufferPointer, _ first: Range<Int>, _ second: Range<Int>) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    let order = memcmp(start + first.lowerBound, start + second.lowerBound, min(first.count, second.count))
    return order != 0 ? Int(order) : first.count - second.count
  }
}
