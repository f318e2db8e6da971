/// How much of a symbol may be lost and it still reads (ISO/IEC 18004, 7.5.1), from least to most.
public enum CorrectionLevel: Int, Comparable, CaseIterable, Sendable {
  /// L: about 7 %.
  case low
  /// M: about 15 %. Enough indoors and for codes of 20 mm and less.
  case medium
  /// Q: about 25 %.
  case quartile
  /// H: about 30 %. For whatever hangs outdoors or carries a logo.
  case high

  /// The standard's letter: L, M, Q or H.
  public var letter: Character {
    switch self {
    case .low: "L"
    case .medium: "M"
    case .quartile: "Q"
    case .high: "H"
    }
  }

  /// Less correction comes first.
  public static func < (left: CorrectionLevel, right: CorrectionLevel) -> Bool { left.rawValue < right.rawValue }
}
