/// Numbers that stay readable although they look like somebody's.
public struct Allowances: Sendable {
  /// Hotlines and official numbers as their digits alone, area code included where it is written.
  let numbers: Set<[UInt8]>

  /// Creates allowances from numbers as an office writes them (`0731-8888 8888`); everything but digits is left out.
  public init(officialNumbers: [String] = []) {
    var digits = Set<[UInt8]>()
    for number in officialNumbers {
      let kept = number.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.map { $0 - 0x30 }
      if kept.count >= 3 { digits.insert(kept) }
    }
    numbers = digits
  }
}
