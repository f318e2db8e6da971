/// Where a printed thing hangs, which decides how fine its code may be.
public enum Use: String, Sendable, CaseIterable {
  /// In the hand or on a desk: a flyer, a label, a magnet.
  case indoor
  /// On a wall outside: a door plate, a sticker in a stairwell.
  case outdoor
  /// Read in passing.
  case poster

  /// The least width of a module in millimetres.
  public var leastModule: Double {
    switch self {
    case .indoor: 0.5
    case .outdoor: 1
    case .poster: 2
    }
  }
}
