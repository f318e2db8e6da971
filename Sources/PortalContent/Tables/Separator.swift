/// What stands between the cells of a file.
enum Separator {
  static let comma = UInt8(ascii: ",")
  private static let candidates = [comma, UInt8(ascii: "\t"), UInt8(ascii: ";")]

  /// The candidate that is most frequent in the first line outside quotes; of equals the first.
  static func guess(_ bytes: [UInt8]) -> UInt8 {
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    for byte in bytes {
      if byte == RowScan.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == RowScan.newline || byte == RowScan.carriageReturn { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return zip(candidates, counts).first { $0.1 == most }?.0 ?? comma
  }
}
