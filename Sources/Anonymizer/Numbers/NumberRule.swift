/// One sort of number: given a place where a number may begin, it says how many digits are its own.
protocol NumberRule {
  /// The match that begins with a digit of the stream, and where its digits end.
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)?
}
