/// 工单编号: the day of the report and its number on that day, as in `20261121-0042`.
public struct CaseNumber: Hashable, Sendable, CustomStringConvertible {
  /// The number as written on receipts.
  public let description: String

  /// The number of the nth report of a day, n from 1; four digits or more.
  public init(day: CivilDate, ordinal: Int) {
    let parts = day.components
    description =
      "\(zeroPadded(parts.year, 4))\(zeroPadded(parts.month, 2))\(zeroPadded(parts.day, 2))-\(zeroPadded(ordinal, 4))"
  }

  /// A number as a resident types it: spaces, full-width digits and any dash are understood; nil for anything else.
  public init?(typed: some StringProtocol) {
    var digits: [Character] = []
    for scalar in typed.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: digits.append(Character(scalar))
      case 0xFF10...0xFF19: digits.append(Character(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))))
      case 0x20, 0x3000, 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212: continue
      default: return nil
      }
    }
    guard (12...15).contains(digits.count) else { return nil }
    description = String(digits[..<8]) + "-" + String(digits[8...])
  }

  /// The month the report came in, `2026-11`: the folder its published page stands in.
  public var month: String {
    let digits = description.prefix(6)
    return "\(digits.prefix(4))-\(digits.suffix(2))"
  }
}
