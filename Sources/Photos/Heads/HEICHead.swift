/// The outermost boxes of a HEIF file (ISO/IEC 23008-12). Its decoder turns the picture by itself.
enum HEICHead {
  private static let stills = ["heic", "heix", "heim", "heis", "mif1"]
  private static let sequences = ["hevc", "hevx", "msf1"]

  /// Whether the file says that it holds pictures of this kind.
  static func isBrand(_ bytes: [UInt8]) -> Bool {
    guard let main = brands(bytes).first else { return false }
    return (stills + sequences).contains(main)
  }

  /// Walks through a file; nil where it ends before its last box does.
  static func read(_ bytes: [UInt8]) -> PhotoHead? {
    var head = PhotoHead(.heic, end: bytes.count)
    head.isAnimated = brands(bytes).first.map(sequences.contains) ?? false
    var found: Set<String> = []
    var position = 0
    while position < bytes.count {
      guard let box = box(bytes, position) else { break }
      found.insert(box.type)
      position = box.end
    }
    guard found.isSuperset(of: ["meta", "mdat"]) else { return nil }
    head.end = position
    return head
  }

  private static func brands(_ bytes: [UInt8]) -> [String] {
    guard let size = bytes.bigEndian32(0), (16...256).contains(size), size <= bytes.count else { return [] }
    return stride(from: 8, to: size - 3, by: 4).map { String(decoding: bytes[$0..<($0 + 4)], as: UTF8.self) }
  }

  /// The box at a place; nil where none begins that lies within the file.
  private static func box(_ bytes: [UInt8], _ start: Int) -> (type: String, end: Int)? {
    guard let short = bytes.bigEndian32(start), start + 8 <= bytes.count else { return nil }
    let type = bytes[(start + 4)..<(start + 8)]
    guard type.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    var size = short
    if short == 0 { size = bytes.count - start }
    if short == 1 {
      guard bytes.bigEndian32(start + 8) == 0, let long = bytes.bigEndian32(start + 12) else { return nil }
      size = long
    }
    guard size >= 8, start + size <= bytes.count else { return nil }
    return (String(decoding: type, as: UTF8.self), start + size)
  }
}
