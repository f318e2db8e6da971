/// Check digits. They label a number and never clear one: a mistyped number still identifies somebody.
enum Checksum {
  /// GB 11643-1999: ISO 7064 MOD 11-2 over the first 17 digits; 10 stands for X.
  static func identityCard(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18 else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1) }
    return (12 - sum % 11) % 11 == Int(digits[17])
  }

  /// ISO/IEC 7812-1: the Luhn formula of card and handset numbers.
  static func luhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * (index % 2 == 1 ? 2 : 1)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }
}
