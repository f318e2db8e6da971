internal import PortalContent

/// What kind of file it is, by how it begins.
enum FileKind {
  case table
  case jsonLines

  init(_ raw: [UInt8], path: String) throws(ImportError) {
    // A zip archive (xlsx, WPS) or a compound file (xls).
    if raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) || raw.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook(path: path)
    }
    // White space, byte order marks, and the empty halves of ASCII in UTF-16.
    let first = raw.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
    switch first {
    case nil: throw .noRows(path: path)
    case UInt8(ascii: "{"): self = .jsonLines
    case UInt8(ascii: "["): throw .jsonList(path: path)
    default: self = .table
    }
  }

  /// The bytes of a JSON file without a mark. What is not UTF-8 is left as it is: it spoils its own line only.
  static func jsonBytes(_ raw: [UInt8], path: String) throws(ImportError) -> [UInt8] {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(raw.dropFirst(3)) }
    guard raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) else { return raw }
    guard let text = try? DecodedText(raw) else { throw .notText(path: path) }
    return text.bytes
  }
}
