/// Why bytes are not text.
public enum TextProblem: Error, Hashable, Sendable {
  /// They are not of the encoding that their beginning, or what they are not, says they are.
  case undecodable(TextEncoding)
  /// The system's C library cannot convert this encoding.
  case noConverter(TextEncoding)
}
