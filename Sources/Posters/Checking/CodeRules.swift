import QRCode

/// What a code must be, by its measures alone, so that phones read it from paper.
struct CodeRules {
  let measures: Measures

  /// The rule of thumb of readers: a symbol is read from as far as its width × 250 ÷ its modules.
  private static let reach = 250.0
  private static let largestVersion = 4
  private static let largestLogo = 0.2

  func check(_ code: PlacedCode) throws(PrintProblem) {
    let symbol = code.symbol
    guard symbol.version <= Self.largestVersion else { throw PrintProblem(.version(symbol.version)) }
    let least = measures.use.leastModule
    // A hundredth of a percent is rounding, not size.
    guard code.module >= least * 0.9999 else { throw PrintProblem(.module(size: code.module, least: least)) }
    if let distance = measures.distance {
      let side = code.module * Double(symbol.side)
      let needed = distance * Double(symbol.side) / Self.reach
      guard side >= needed * 0.9999 else {
        throw PrintProblem(.distance(side: side, needed: needed, distance: distance))
      }
    }
    if code.logo > 0 {
      guard code.logo <= Self.largestLogo else { throw PrintProblem(.logoShare(code.logo)) }
      guard symbol.level == .high else { throw PrintProblem(.logoLevel(String(symbol.level.letter))) }
    }
  }
}
