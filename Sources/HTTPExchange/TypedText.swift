/// Text as a person typed it, freed of what nobody types and of what would show one thing and mean another.
public enum TypedText {
  /// Repairs and cleans.
  ///
  /// Bytes that are no UTF-8, overlong forms among them, become U+FFFD. Line ends become `\n`. Dropped are the other
  /// control characters (C0 but for tab, DEL, C1) and the bidirectional overrides, embeddings and isolates
  /// (U+202A–202E, U+2066–2069), with which a text can be made to read backwards.
  ///
  /// - Parameter bytes: what came.
  /// - Returns: the text.
  public static func clean(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(where: mayNeedCleaning) else { return text }
    var scalars = String.UnicodeScalarView()
    var previousWasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if !(scalar == "\n" && previousWasReturn), !isDropped(scalar) {
        scalars.append(scalar)
      }
      previousWasReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// 0xC2 leads C1, 0xE2 leads the bidirectional controls.
  private static func mayNeedCleaning(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
