import Casework

/// Whole counts for rates in thousandths.
enum ExactRate {
  /// How many of a number come nearest to a rate.
  static func count(_ permille: Int, of number: Int) -> Int { (number * permille + 500) / 1000 }

  /// The number nearest to the one wanted, of which some count prints as exactly this rate; the one wanted where none is
  /// near.
  static func number(near wanted: Int, atMost most: Int, for permille: Int) -> Int {
    for distance in 0...(wanted / 20 + 5) {
      for number in [wanted - distance, wanted + distance] where number > 0 && number <= most {
        if Ratio(count(permille, of: number), of: number).permille == permille { return number }
      }
    }
    return min(wanted, most)
  }
}
