/// Punctuation as the scanners see it: one form for each, and what it does to a run of digits.
enum Punctuation {
  /// Marks written in many ways, brought to one.
  static let unified: [UInt32: UInt32] = {
    var map: [UInt32: UInt32] = [:]
    let groups: [(Unicode.Scalar, String)] = [
      ("-", "‐‑‒–—―−─━ー﹣〜～ｰ﹘"), ("(", "（❨﹙⁽₍【〔［〖「『〈﹝"), (")", "）❩﹚⁾₎】〕］〗」』〉﹞"), (".", "·•・‧．。｡∙⋅●"), ("@", "﹫"),
      ("'", "‘’"), ("\"", "“”"), (",", "﹐"), ("、", "﹑"), (":", "︰﹕∶"), ("#", "﹟♯"), ("*", "×✕✖∗＊﹡"),
    ]
    for (one, many) in groups {
      for scalar in many.unicodeScalars { map[scalar.value] = one.value }
    }
    map[0x3002] = 0x3002
    map[0x300A] = 0x300A
    map[0x300B] = 0x300B
    return map
  }()

  /// The kinds of marks that are not plain symbols.
  static let kinds: [UInt32: CharacterKind] = {
    var map: [UInt32: CharacterKind] = [:]
    for (kind, marks) in [(CharacterKind.comma, ",:、"), (.stop, "。!?;…"), (.open, "([{《"), (.close, ")]}》")] {
      for scalar in marks.unicodeScalars { map[scalar.value] = kind }
    }
    return map
  }()
}

extension NumeralTable {
  private static let written: Set<UInt32> = Set(
    (pairs(numerals) + pairs(formal) + pairs(hangzhou)).map(\.scalar))

  /// Whether the tables of this file say what the scalar means.
  static func isWritten(_ scalar: UInt32) -> Bool { written.contains(scalar) }
}
