/// 400 and 800 numbers: ten digits, rented by one business.
enum ServiceNumberRule: NumberRule {
  static func match(at start: Int, in window: NumberWindow) -> (end: Int, match: Match)? {
    guard let run = window.run(start, 10, worst: .list), [4, 8].contains(window.value(start)),
      window.value(start + 1) == 0,
      window.value(start + 2) == 0
    else { return nil }
    return window.match(run, .serviceNumber, 0.95, .shape)
  }
}
