/// Amounts as people say them.
enum Amount {
  /// Bytes in the largest fitting measure, rounded down.
  static func bytes(_ count: Int64) -> String {
    for (name, size) in [("GB", 1 << 30 as Int64), ("MB", 1 << 20)] where count >= size {
      return "\(count / size) \(name)"
    }
    return "\(count / 1024) KB"
  }

  /// A time in the largest fitting measure, rounded down.
  static func time(_ seconds: Int64) -> String {
    for (name, length) in [("days", 86_400 as Int64), ("hours", 3600), ("minutes", 60)] where seconds >= 2 * length {
      return "\(seconds / length) \(name)"
    }
    return "\(seconds) seconds"
  }
}
