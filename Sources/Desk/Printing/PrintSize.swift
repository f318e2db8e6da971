internal import CaseStore

extension PrintDesign {
  /// Width and height, such as `63.5 × 38.1`.
  var sizeText: String { "\(Self.millimetres(width)) × \(Self.millimetres(height))" }

  private static func millimetres(_ thousandths: Int) -> String {
    let tenths = (thousandths + 50) / 100
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }
}

extension PrintFile {
  /// How much it is, such as `1.2 MB`.
  var sizeText: String {
    guard bytes >= 1_000_000 else { return "\(max(1, bytes / 1000)) KB" }
    return "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB"
  }
}
