internal import PortalContent

/// A file's text, read also where single bytes of it are damaged.
///
/// Databases cut texts after a number of bytes, in the middle of a character. Such bytes make a row unreadable, never
/// the file: each is read as a question mark, and its line is remembered.
struct FileText {
  /// The text; in UTF-8 files every byte stands where it stood after the byte order mark.
  let text: DecodedText
  /// The name of the encoding.
  let encoding: TextEncoding
  /// The file's own bytes, where they can be kept beside the text: in UTF-8 files.
  let original: [UInt8]
  /// The lines, from 1, that hold damaged bytes.
  let damagedLines: Set<Int>

  init(_ raw: [UInt8]) throws(TextProblem) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let plain = raw.starts(with: mark) ? Array(raw.dropFirst(mark.count)) : raw
    let damage = UTF8Damage(plain)
    if plain.count < raw.count || damage.isNotAnotherEncoding {
      let readable = damage.replaced(in: plain)
      text = try DecodedText(readable)
      encoding = .utf8
      original = plain
      damagedLines = LineCount.lines(of: damage.offsets, in: plain)
      return
    }
    if let whole = try? DecodedText(raw) {
      text = whole
      damagedLines = []
    } else {
      let offsets = GB18030Damage.offsets(in: raw)
      text = try DecodedText(raw.replacingBytes(at: offsets))
      damagedLines = LineCount.lines(of: offsets, in: raw)
    }
    encoding = text.encoding
    original = text.bytes
  }
}

extension [UInt8] {
  /// The bytes with question marks at these places.
  func replacingBytes(at offsets: [Int]) -> [UInt8] {
    var bytes = self
    for offset in offsets { bytes[offset] = UInt8(ascii: "?") }
    return bytes
  }
}
