/// Bytes from a generator that the caller names: for keys, salts and tokens.
public enum RandomBytes {
  /// Draws bytes.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - random: `SystemRandomNumberGenerator` but in tests.
  /// - Returns: as many bytes, each value as likely as any other.
  public static func make(_ count: Int, using random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}
