/// A QR code as a square of dark and light modules.
public struct Symbol: Hashable, Sendable {
  /// From 1 (21 modules a side) to 40 (177).
  public let version: Int
  /// The level it has, which may be higher than the one asked for.
  public let level: CorrectionLevel
  /// Modules a side, without the quiet zone: 17 + 4 × version.
  public let side: Int

  /// Row after row from the top left, true where dark.
  let modules: [Bool]

  /// Modules of light that must stay free on each side (ISO/IEC 18004, 9.1).
  public static let quietZone = 4

  /// The smallest symbol that holds a text at a level, at the highest level that fits into the same size.
  ///
  /// The text is cut into numeric, alphanumeric and byte segments of the least total length. Other than ASCII goes in as
  /// UTF-8 without an ECI mark, which is what the cameras of phones expect. The same text always gives the same modules.
  /// - Parameters:
  ///   - text: what a reader shall get.
  ///   - minimumLevel: the least error correction.
  /// - Throws: ``QRCodeError/emptyText``, ``QRCodeError/tooLong(bytes:level:)`` or ``QRCodeError/encoder(errno:)``.
  public init(_ text: String, minimumLevel: CorrectionLevel = .medium) throws(QRCodeError) {
    let bytes = Array(text.utf8)
    let plan = try Plan(bytes, minimumLevel: minimumLevel)
    self = try encode(bytes, plan)
  }

  init(version: Int, level: CorrectionLevel, side: Int, modules: [Bool]) {
    self.version = version
    self.level = level
    self.side = side
    self.modules = modules
  }

  /// Whether a module is dark; outside the symbol all are light.
  /// - Parameters:
  ///   - column: from 0 at the left.
  ///   - row: from 0 at the top.
  /// - Returns: true where dark.
  public func isDark(column: Int, row: Int) -> Bool {
    let inside = 0..<side
    return inside.contains(column) && inside.contains(row) && modules[row * side + column]
  }
}
