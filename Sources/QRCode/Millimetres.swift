/// A printed length, kept in whole thousandths so that it is written the same way everywhere.
public struct Millimetres: Hashable, Sendable {
  /// 1,000 for a millimetre.
  public let thousandths: Int

  /// A length of thousandths of a millimetre.
  /// - Throws: ``QRCodeError/length(thousandths:)`` outside 1 mm to 10 m.
  public init(thousandths: Int) throws(QRCodeError) {
    guard (1_000...10_000_000).contains(thousandths) else { throw .length(thousandths: thousandths) }
    self.thousandths = thousandths
  }
}

extension Millimetres: CustomStringConvertible {
  /// In millimetres without needless zeros: `30`, `63.5`.
  public var description: String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1_000)
    guard rest > 0 else { return "\(whole)" }
    var digits = String(String(1_000 + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(whole).\(digits)"
  }
}
