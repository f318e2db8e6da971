internal import CharacterSets

/// The encodings that mail comes in, by the names it gives them.
enum MailCharset {
  /// The text of bytes that are said to be in an encoding, or of which nothing is said.
  ///
  /// What is said is tried first; many programs say it wrongly, so that what is no text that way and valid UTF-8 is UTF-8. Of what is
  /// no text any way, the broken bytes are shown as U+FFFD.
  static func text(_ bytes: ArraySlice<UInt8>, label: String?) -> String {
    let name = label.flatMap { converters[$0] }
    if name == nil, let text = utf8(bytes) { return text }
    guard let converter = CharacterConverter(from: name ?? "GB18030") else {
      return String(decoding: bytes, as: UTF8.self)
    }
    if let text = converter.utf8(bytes) { return String(decoding: text, as: UTF8.self) }
    if label.map(isUTF8) == true { return String(decoding: bytes, as: UTF8.self) }
    return utf8(bytes) ?? String(decoding: converter.repaired(bytes), as: UTF8.self)
  }

  /// Nil for what is no UTF-8; of a text that was cut off within a character the rest is.
  private static func utf8(_ bytes: ArraySlice<UInt8>) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard let tail = bytes.suffix(3).lastIndex(where: { (0xC2..<0xF5).contains($0) }) else { return nil }
    guard bytes[tail...].dropFirst().allSatisfy({ (0x80..<0xC0).contains($0) }) else { return nil }
    return String(validating: bytes[..<tail], as: UTF8.self).map { $0 + "\u{FFFD}" }
  }

  private static func isUTF8(_ label: String) -> Bool { label == "utf-8" || label == "utf8" }

  /// The C library's names for them. GB 18030 holds GBK and GB 2312, and programs that say GB 2312 write characters of all
  /// three; the same with Big5. Others, UTF-8 and ASCII among them, are found out.
  private static let converters: [String: String] = {
    var names: [String: String] = [:]
    for label in [
      "gb18030", "gbk", "x-gbk", "gb2312", "gb_2312-80", "csgb2312", "cp936", "ms936", "windows-936", "euc-cn",
    ] {
      names[label] = "GB18030"
    }
    for label in ["big5", "big5-hkscs", "big5-eten", "x-big5", "csbig5", "cp950"] { names[label] = "BIG5-HKSCS" }
    for label in ["iso-8859-1", "latin1", "windows-1252", "cp1252"] { names[label] = "CP1252" }
    names["iso-8859-15"] = "ISO-8859-15"
    for label in ["shift_jis", "shift-jis", "cp932", "windows-31j"] { names[label] = "CP932" }
    names["iso-2022-jp"] = "ISO-2022-JP"
    for label in ["euc-kr", "ks_c_5601-1987", "cp949"] { names[label] = "CP949" }
    names["utf-16"] = "UTF-16"
    return names
  }()
}
