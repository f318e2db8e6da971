import Casework

extension Field {
  private static let codeLength = 1...32
  private static let nameLength = 25

  /// The value as a code; nil, and reported, where it is none. Full-width letters and digits are taken for half-width.
  func code(_ findings: inout Findings) -> String? {
    guard required(&findings) != nil else { return nil }
    let code = PlainText.halfWidth(text)
    if Self.isSpoilt(code) {
      findings.error(.spoiltCode(text), at: mark)
    } else if !Self.codeLength.contains(code.utf8.count) || !code.utf8.allSatisfy(Self.isCodeCharacter) {
      findings.error(.notACode(text), at: mark)
    } else {
      return code
    }
    return nil
  }

  /// The value as a name; nil, and reported, where it is empty. A name too long for posters is a warning.
  func shownName(_ findings: inout Findings) -> String? {
    guard let name = required(&findings) else { return nil }
    if name.count > Self.nameLength { findings.warning(.longName(name, count: name.count), at: mark) }
    return name
  }

  /// The value as a day; nil, and reported, where it is none.
  func date(_ findings: inout Findings) -> CivilDate? {
    guard required(&findings) != nil else { return nil }
    let date = CivilDate(PlainText.halfWidth(text))
    if date == nil { findings.error(.notADate(text), at: mark) }
    return date
  }

  private static func isCodeCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// `3.70402E+11`: what Excel makes of long codes.
  private static func isSpoilt(_ code: String) -> Bool {
    (code.contains("E+") || code.contains("e+")) && Double(code) != nil
  }
}
