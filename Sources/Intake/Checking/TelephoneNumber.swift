/// Whether what was typed can be a telephone number. It is kept as it was typed.
struct TelephoneNumber {
  /// Takes mobile numbers (11 digits from 13 to 19), landlines with their area code and an extension, and foreign
  /// numbers with their country code (ITU-T E.164). Spaces, hyphens, brackets, full-width digits and `+86` or `0086`
  /// before it are understood.
  static func isPlausible(_ typed: String) -> Bool {
    let parts = folded(typed).split(separator: "#", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return false }
    if parts.count == 2 { return (1...6).contains(parts[1].count) && isDigits(parts[1]) && isDomestic(first) }
    return isDomestic(first) || isForeign(first)
  }

  private static func isDomestic(_ text: Substring) -> Bool {
    for prefix in ["+86", "0086", "86"] where text.hasPrefix(prefix) {
      let rest = text.dropFirst(prefix.count)
      if isMobile(rest) || isLandline(rest) || isLandline("0" + rest) { return true }
    }
    return isMobile(text) || isLandline(text)
  }

  private static func isMobile(_ text: Substring) -> Bool {
    text.count == 11 && isDigits(text) && text.first == "1" && "3456789".contains(text.dropFirst().prefix(1))
  }

  /// Area codes have three or four digits with their 0, numbers seven or eight (工信部: 固定电话网编号).
  private static func isLandline(_ text: Substring) -> Bool {
    (10...12).contains(text.count) && isDigits(text) && text.first == "0" && text.dropFirst().first != "0"
  }

  private static func isForeign(_ text: Substring) -> Bool {
    guard text.first == "+", !text.hasPrefix("+86") else { return false }
    let digits = text.dropFirst()
    return (8...15).contains(digits.count) && isDigits(digits) && digits.first != "0"
  }

  private static func isDigits(_ text: Substring) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// ASCII digits, `+`, and `#` before an extension; what people put between digits is left out.
  private static func folded(_ typed: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in typed.unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
      case 0xFF0B: scalars.append("+")
      case 0x8F6C: scalars.append("#")
      case 0x28, 0x29, 0x2D, 0x2E, 0xB7, 0xFF08, 0xFF09, 0xFF0D, 0x2010...0x2015, 0x2212: continue
      default: if !Blank.isPassedOver(scalar) { scalars.append(scalar) }
      }
    }
    return String(scalars)
  }
}
