/// What may stand as a name in a shape, a template or a file of wording.
enum NameRule {
  private static let dot = UInt8(ascii: ".")

  /// Letters, digits, `_`, `-` and whatever is not ASCII; or `.` alone.
  static func isSlotName(_ name: String) -> Bool {
    name == "." || (!name.isEmpty && name.utf8.allSatisfy(isNameByte))
  }

  /// Slot names joined by dots, or `.` alone.
  static func isPath(_ name: String) -> Bool {
    if name == "." { return true }
    var previous = dot
    for byte in name.utf8 {
      guard isNameByte(byte) || byte == dot && previous != dot else { return false }
      previous = byte
    }
    return previous != dot
  }

  /// Parts that are slot names or hold inner dots, joined by slashes; never `.` or `..`, so that no name leads out of the folder.
  static func isTemplateName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
        part.first != dot && !part.isEmpty
          && part.allSatisfy { isNameByte($0) || $0 == dot }
      }
  }

  /// The slot names of a dotted path; `.` is a path of itself.
  static func parts(of path: String) -> [String] {
    if path == "." { return ["."] }
    return path.utf8.split(separator: dot, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
      true
    default:
      false
    }
  }
}
