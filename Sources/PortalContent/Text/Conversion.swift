import Glibc

/// Conversion to UTF-8 by the C library.
enum Conversion {
  /// The text as UTF-8.
  static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) throws(TextProblem) -> [UInt8] {
    let converter = iconv_open("UTF-8", encoding.rawValue)
    guard converter != iconv_t(bitPattern: -1) else { throw .noConverter(encoding) }
    defer { iconv_close(converter) }
    var source = Array(bytes)
    // No character of these encodings grows by more than half.
    var target = [UInt8](repeating: 0, count: source.count + source.count / 2 + 16)
    guard let written = run(converter, &source, &target) else { throw .undecodable(encoding) }
    target.removeLast(target.count - written)
    return target
  }

  /// Bytes written; nil where the source is not of the converter's encoding.
  private static func run(_ converter: iconv_t?, _ source: inout [UInt8], _ target: inout [UInt8]) -> Int? {
    source.withUnsafeMutableBytes { from in
      target.withUnsafeMutableBytes { to in
        var input = from.baseAddress?.assumingMemoryBound(to: CChar.self)
        var output = to.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (unread, free) = (from.count, to.count)
        let result = iconv(converter, &input, &unread, &output, &free)
        return result == -1 ? nil : to.count - free
      }
    }
  }
}
