/// How a file's text is written as bytes, of the ways Excel, WPS and text editors save it in China.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  /// With the byte order mark that Excel's “CSV UTF-8” writes.
  case utf8WithMark = "UTF-8 with mark"
  /// With byte order mark: Excel's “Unicode text”.
  case utf16LittleEndian = "UTF-16LE"
  /// With byte order mark.
  case utf16BigEndian = "UTF-16BE"
  /// GB 18030-2022, of which GBK and GB 2312 are parts: Excel's and WPS's “CSV” on a Chinese system.
  case gb18030 = "GB18030"

  /// The byte order mark a file of this encoding begins with; empty without one.
  var mark: [UInt8] {
    switch self {
    case .utf8, .gb18030: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }
}
