/// Comparison for secrets: how long it takes tells the length and nothing more.
public enum ConstantTime {
  /// Whether both hold the same bytes; every byte is looked at, wherever the first difference is.
  ///
  /// - Parameters:
  ///   - left: one.
  ///   - right: the other.
  /// - Returns: whether they are equal.
  public static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }
}
