/// What every scalar of the basic plane folds to: upper case, half width, compatibility forms of letters and figures undone,
/// marks and format characters dropped. The standard library has no public NFKC, and NFKC would undo less than is needed.
struct FoldTable: Sendable {
  /// The folded scalar; 0 when the scalar is dropped, 1 when it folds to several (see ``expansion(of:)``).
  let folded: [UInt16]
  /// The kind of each folded scalar.
  let kinds: [CharacterKind]
  /// The value and ``Spelling`` for each folded scalar that can be a digit.
  let digits: [UInt8]

  static let shared = FoldTable()

  private init() {
    var folded = [UInt16](repeating: 0, count: 0x10000)
    var kinds = [CharacterKind](repeating: .symbol, count: 0x10000)
    var digits = [UInt8](repeating: Spelling.none, count: 0x10000)
    for value in UInt32(0)..<0x10000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      folded[Int(value)] = FoldTable.fold(scalar)
      kinds[Int(value)] = FoldTable.kind(of: scalar)
    }
    for (written, read) in zip(HanForms.written.unicodeScalars, HanForms.read.unicodeScalars)
    where written.value < 0x10000 && read.value < 0x10000 {
      folded[Int(written.value)] = UInt16(read.value)
    }
    for value: UInt8 in 0...9 { digits[0x30 + Int(value)] = value }
    let lines: [(String, UInt8)] = [
      (NumeralTable.numerals, Spelling.numeral), (NumeralTable.hangzhou, Spelling.numeral),
      (NumeralTable.formal, Spelling.formal), (NumeralTable.homophones, Spelling.lookalike),
      (NumeralTable.letters, Spelling.lookalike),
    ]
    for (line, spelling) in lines {
      for (scalar, value) in NumeralTable.pairs(line) where digits[Int(scalar)] == Spelling.none {
        digits[Int(scalar)] = spelling | value
      }
    }
    self.folded = folded
    self.kinds = kinds
    self.digits = digits
  }

  /// The fold of a scalar by its value; what is no scalar is dropped.
  static func fold(_ value: UInt32) -> UInt16 { Unicode.Scalar(value).map(fold) ?? 0 }

  /// The digits that a scalar such as ⑫ or ⒀ stands for, when they are more than one.
  static func expansion(of value: UInt32) -> [UInt8] {
    guard let number = Unicode.Scalar(value)?.properties.numericValue, number >= 10, number < 100 else { return [] }
    return [UInt8(number) / 10, UInt8(number) % 10]
  }

  /// The fold of one scalar; scalars beyond the basic plane come out in the basic plane or as themselves cut to a symbol.
  static func fold(_ scalar: Unicode.Scalar) -> UInt16 {
    let value = scalar.value
    if value < 0x80 { return ascii(value) }
    if value >= 0xFF01 && value <= 0xFF5E { return ascii(value - 0xFEE0) }
    if value < 0x500, let letter = Homoglyphs.table[value] { return ascii(letter) }
    if value >= 0x4E00 && value <= 0x9FFF { return value == 0x4E36 ? 0x3001 : UInt16(value) }  // 丶 for 、
    let properties = scalar.properties
    switch properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return 0
    case .spaceSeparator: return 0x20
    case .lineSeparator, .paragraphSeparator: return 0x0A
    default: break
    }
    if properties.isDefaultIgnorableCodePoint { return 0 }
    if let digit = PictureDigits.figure(of: value) ?? enclosedDigit(scalar) { return digit }
    if let letter = CompatibilityLetters.letter(of: value) { return ascii(letter) }
    if value >= 0x10000 { return 0x25A0 }
    return UInt16(Punctuation.unified[value] ?? upper(scalar))
  }

  private static func ascii(_ value: UInt32) -> UInt16 {
    if value >= 0x61 && value <= 0x7A { return UInt16(value - 0x20) }
    if value == 0x09 || value == 0x0B || value == 0x0C { return 0x20 }
    return value == 0 ? 0x20 : UInt16(value)
  }

  /// Figures in circles, brackets, superscript and other scripts: one digit, or 1 for several.
  private static func enclosedDigit(_ scalar: Unicode.Scalar) -> UInt16? {
    let value = scalar.value
    if NumeralTable.isWritten(value) { return nil }
    guard let type = scalar.properties.numericType, let number = scalar.properties.numericValue else { return nil }
    let isCircled =
      (value >= 0x2460 && value <= 0x24FF) || (value >= 0x2776 && value <= 0x2793)
      || (value >= 0x3248 && value <= 0x32BF)
    guard type != .numeric || isCircled, number >= 0, number < 100, Double(Int(number)) == number else { return nil }
    return number >= 10 ? 1 : 0x30 + UInt16(number)
  }

  private static func upper(_ scalar: Unicode.Scalar) -> UInt32 {
    let mapped = scalar.properties.uppercaseMapping.unicodeScalars
    guard mapped.count == 1, let first = mapped.first, first.value < 0x10000 else { return scalar.value }
    return first.value
  }

  private static func kind(of scalar: Unicode.Scalar) -> CharacterKind {
    let value = scalar.value
    switch value {
    case 0x30...0x39: return .digit
    case 0x41...0x5A, 0x61...0x7A: return .latin
    case 0x3007, 0x3005, 0x3400...0x9FFF, 0xF900...0xFAFF: return .han
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return .newline
    default: break
    }
    if let kind = Punctuation.kinds[value] { return kind }
    let properties = scalar.properties
    if properties.isWhitespace { return .space }
    return properties.isAlphabetic ? .otherLetter : .symbol
  }
}
