/// A way of packing characters into bits (ISO/IEC 18004, 7.4). Kanji mode is left out: it packs Shift JIS.
enum Mode: Int, CaseIterable {
  case numeric, alphanumeric, byte

  /// Bits of one character, in sixths: three digits take 10 bits, two alphanumeric characters 11, a byte 8.
  ///
  /// A last odd character of a segment takes what these give rounded up to whole bits.
  var sixthsPerCharacter: Int {
    switch self {
    case .numeric: 20
    case .alphanumeric: 33
    case .byte: 48
    }
  }

  func holds(_ byte: UInt8) -> Bool {
    switch self {
    case .numeric: Self.isDigit(byte)
    case .alphanumeric: Self.isDigit(byte) || Self.isCapital(byte) || Self.signs.contains(byte)
    case .byte: true
    }
  }

  private static let signs = Array(" $%*+-./:".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
}
